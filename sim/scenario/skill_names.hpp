#pragma once
#include <vector>

#include "scenario/language.hpp"

namespace wangge::scenario {

/// Names of skills as a planner writes them: a list, or one text in which `;`, `,` or 、 divides
/// them, as in a field of a table.
struct SkillNames {
  std::vector<Ref> names;
};

template <>
struct Language<SkillNames> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, SkillNames& out);
  static Node schema(const Spec& spec);
};

}  // namespace wangge::scenario
