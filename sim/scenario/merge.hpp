#pragma once
#include <string>

#include "scenario/faults.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// Lays `over` on `under`: maps by key; lists whose items all have an `id` by id, new ones at the
/// end; everything else is replaced. `key: null` takes the key away; an item `{id: x, remove:
/// true}` takes the item away, and is a slip where there is none of that id. Each value keeps the
/// place where it was written. `path`: where the two stand, for faults.
Node merge(Node under, const Node& over, Faults& faults, const std::string& path = "");

/// Faults for ids that stand twice in one list, which merging would hide. Call on each file by
/// itself.
void check_duplicate_ids(const Node& document, Faults& faults);

}  // namespace wangge::scenario
