#pragma once
#include "scenario/faults.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// Lays `over` on `under`: maps by key; lists whose items all have an `id` by id, new ones at the
/// end; everything else is replaced. `key: null` takes the key away; an item `{id: x, remove:
/// true}` takes the item away. Each value keeps the place where it was written.
Node merge(Node under, const Node& over);

/// Faults for ids that stand twice in one list, which merging would hide. Call on each file by
/// itself.
void check_duplicate_ids(const Node& document, Faults& faults);

}  // namespace wangge::scenario
