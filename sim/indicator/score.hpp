#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "record/figures.hpp"

namespace wangge::indicator {

/// How an indicator earns points.
enum class Earns {
  Rate,       ///< points x value
  Shortfall,  ///< points x (1 - value): for rates of failure
  LessCount,  ///< points - value, not below 0: one point off for each
};

/// One line of a table of weights.
struct ScorePart {
  std::string indicator;  ///< key
  double points = 0;
  Earns earns = Earns::Rate;
};

/// 评分: weights that add up to 100 points.
struct ScoreTable {
  std::string key;  ///< the indicator that this score is
  std::vector<ScorePart> parts;
};

/// The weights of working systems (domain notes 3): CASIC's for departments, supervisors and the
/// command centre, Chengdu Jinniu's for departments.
const std::vector<ScoreTable>& standard_scores();

/// What an indicator is worth in the scope at hand; empty where it has no data.
using ValueOf = std::function<std::optional<double>(record::IndicatorId)>;

/// Points of 100. Parts without data drop out and the others are scaled up to 100; numerator and
/// denominator are the points earned and attainable. Empty if no rate has data: nothing to count
/// is no merit.
std::optional<record::Figure> score(const ScoreTable& table, record::Scope scope,
                                    const ValueOf& value_of);

}  // namespace wangge::indicator
