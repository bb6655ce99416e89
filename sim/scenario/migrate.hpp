#pragma once
#include <span>

#include "scenario/faults.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// Turns a document of one version of the language into the next one, in place.
struct Migration {
  int from;
  void (*step)(Node& document);
};

/// The steps from each version to the one after it, in order. Empty while version 1 is the only
/// one.
std::span<const Migration> migrations();

/// The document in the version `to`, taken there step by step. A file without `wangge:` (a layer)
/// is of that version. Faults: a version that is no number, newer than this program, or older than
/// the steps reach.
Node migrate(Node document, Faults& faults, std::span<const Migration> steps, int to);
/// The same to the version of this program.
Node migrate(Node document, Faults& faults);

}  // namespace wangge::scenario
