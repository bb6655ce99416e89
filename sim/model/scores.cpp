#include "model/scores.hpp"

namespace wangge::model {
namespace {

/// What is overdue (超期) is what a rate falls short of 1: its 10 points go to the supervisors'
/// verification rate, and half of the centre's 10 (超期/误派) to its dispatch rate. A timeout that
/// was exempted on appeal does not count.
std::vector<ScoreTable> make_standard_scores() {
  return {{"score_department",
           {{"handling_rate", 40},
            {"on_time_after_appeals", 40},
            {"overdue_open_rate", 10},
            {"rework_rate", 10}}},
          {"score_department_jinniu",
           {{"handling_rate", 30},
            {"on_time_after_appeals", 20},
            {"rework_rate", 20},
            {"overdue_open_rate", 20},
            {"extension_rate", 10}}},
          {"score_supervisors",
           {{"verification_rate", 40 + 10}, {"on_time_verification", 40}, {"missed", 10}}},
          {"score_centre",
           {{"verification_ordered_rate", 30},
            {"dispatch_rate", 40 + 5},
            {"on_time_dispatch", 20},
            {"mis_dispatch_rate", 5}}}};
}

}  // namespace

const std::vector<ScoreTable>& standard_scores() {
  static const std::vector<ScoreTable> kTables = make_standard_scores();
  return kTables;
}

}  // namespace wangge::model
