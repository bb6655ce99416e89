#include "indicator/score.hpp"

#include <algorithm>

#include "indicator/catalogue.hpp"

namespace wangge::indicator {
namespace {

double earned(const ScorePart& part, double value) {
  switch (part.earns) {
    case Earns::Rate:
      return part.points * value;
    case Earns::Shortfall:
      return part.points * (1 - value);
    case Earns::LessCount:
      return part.points - value;
  }
  return 0;
}

std::vector<ScoreTable> make_standard_scores() {
  return {{"score_department",
           {{"handling_rate", 40},
            {"on_time_handling", 40},
            {"overdue_open_rate", 10, Earns::Shortfall},
            {"rework_rate", 10, Earns::Shortfall}}},
          {"score_department_jinniu",
           {{"handling_rate", 30},
            {"on_time_handling", 20},
            {"rework_rate", 20, Earns::Shortfall},
            {"overdue_open_rate", 20, Earns::Shortfall},
            {"extension_rate", 10, Earns::Shortfall}}},
          {"score_supervisors",
           {{"verification_rate", 40},
            {"on_time_verification", 40},
            {"verification_rate", 10},  // 超期: the overdue share is what it falls short of 1
            {"missed", 10, Earns::LessCount}}},
          {"score_centre",
           {{"verification_ordered_rate", 30},
            {"dispatch_rate", 40},
            {"on_time_dispatch", 20},
            {"mis_dispatch_rate", 10, Earns::Shortfall}}}};
}

}  // namespace

const std::vector<ScoreTable>& standard_scores() {
  static const std::vector<ScoreTable> kTables = make_standard_scores();
  return kTables;
}

std::optional<record::Figure> score(const ScoreTable& table, record::Scope scope,
                                    const ValueOf& value_of) {
  double points = 0;
  double attainable = 0;
  bool has_rate = false;
  for (const ScorePart& part : table.parts) {
    const auto value = value_of(find(part.indicator));
    if (!value) continue;
    points += std::clamp(earned(part, *value), 0.0, part.points);
    attainable += part.points;
    has_rate = has_rate || part.earns != Earns::LessCount;
  }
  if (!has_rate) return {};
  return record::Figure{scope, find(table.key), points, attainable, 100 * points / attainable};
}

}  // namespace wangge::indicator
