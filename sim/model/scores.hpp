#pragma once
#include <string>
#include <vector>

namespace wangge::model {

/// One line of a table of weights.
struct ScorePart {
  std::string indicator;  ///< key
  double points = 0;      ///< of 100; what it earns at its best
  bool operator==(const ScorePart&) const = default;
};

/// 评分: weights that add up to 100 points.
struct ScoreTable {
  std::string key;  ///< the indicator that this score is
  std::vector<ScorePart> parts;
};

/// The weights of working systems (domain notes 3): CASIC's for departments, supervisors and the
/// command centre, Chengdu Jinniu's for departments. There are none for areas.
const std::vector<ScoreTable>& standard_scores();

}  // namespace wangge::model
