#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "scenario/language.hpp"

/// `scores:` as the planner writes it: other weights than the usual ones.
namespace wangge::scenario {

/// Points by indicator.
struct ScoreEntry : Placed {
  Weights points;
};

/// What is not given keeps the usual weights.
struct ScoresEntry {
  std::optional<ScoreEntry> department, department_jinniu, supervisors, centre, region;

  /// With the key of the indicator that each one is.
  [[nodiscard]] std::array<std::pair<std::string_view, const std::optional<ScoreEntry>*>, 5> all()
      const {
    return {{{"score_department", &department},
             {"score_department_jinniu", &department_jinniu},
             {"score_supervisors", &supervisors},
             {"score_centre", &centre},
             {"score_region", &region}}};
  }
};

template <>
struct Language<ScoreEntry> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, ScoreEntry& out) {
    out.where = reader.where(node);
    Language<Weights>::read(node, spec, reader, out.points);
  }
  static Node schema(const Spec& spec) { return Language<Weights>::schema(spec); }
  static void complete(Node& node, const InputFiles& files) {
    Language<Weights>::complete(node, files);
  }
};

template <>
const Record<ScoresEntry>& record_of();

}  // namespace wangge::scenario
