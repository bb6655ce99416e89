#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scenario/language.hpp"

/// `sweep:` as the planner writes it: configurations that vary lines of another one.
namespace wangge::scenario {

/// Which of the combinations are made into configurations.
enum class SweepDesign {
  Full,      ///< every one
  OneByOne,  ///< each line by itself, the others as they are
  Corners,   ///< the fewest and the most of each line, every combination of those
};

/// `operators: [2, 3, 4]`: a line and the people it may have.
struct SweptLine {
  Ref line;
  std::vector<Sited<int>> people;
};

struct SweptLines {
  std::vector<SweptLine> all;
};

struct SweepEntry : Placed {
  Ref base;
  SweptLines lines;
  SweepDesign design = SweepDesign::Full;
  std::optional<int> at_least;
  std::optional<int> at_most;
};

template <>
struct Language<SweptLines> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, SweptLines& out);
  static Node schema(const Spec& spec);
};

template <>
std::span<const Choice<SweepDesign>> choices_of();
template <>
const Record<SweepEntry>& record_of();

}  // namespace wangge::scenario
