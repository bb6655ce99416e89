#include "report/blame_json.hpp"

#include <map>

#include "experiment/estimate_json.hpp"

namespace wangge::report {
namespace {

using base::Duration;
using base::Json;
using record::Directory;
using record::Kind;

Json shares_json(const Blame& blame, const Directory& directory) {
  Json all = Json::array();
  for (const auto& [holding, late] : blame.shares) {
    const auto& [unit, stage, cause] = holding;
    all.push_back({{"unit", unit.exists() ? Json(directory.entry(Kind::Unit, unit.index()).name.key)
                                          : Json(nullptr)},
                   {"stage", record::word_of(stage)},
                   {"cause", record::word_of(cause)},
                   {"late_seconds", base::in_seconds(late)}});
  }
  return all;
}

Json categories_json(const Blame& blame, const Directory& directory) {
  std::map<std::size_t, std::pair<std::uint64_t, Duration>> sums;
  for (const LateCase& c : blame.cases) {
    ++sums[c.category.index()].first;
    sums[c.category.index()].second += c.late;
  }
  Json all = Json::array();
  for (const auto& [category, sum] : sums)
    all.push_back({{"category", directory.entry(Kind::Category, category).name.key},
                   {"late_cases", sum.first},
                   {"late_seconds", base::in_seconds(sum.second)}});
  return all;
}

Json one_more_json(const OneMore& m, const Directory& directory) {
  return {{"line", m.line},
          {"unit", directory.entry(Kind::Unit, m.unit.index()).name.key},
          {"people", m.people},
          {"late_cases", m.held},
          {"rescued", m.rescued},
          {"fallen", m.fallen},
          {"fewer_late_cases", experiment::json_of(m.fewer)},
          {"saved_seconds", base::in_seconds(m.saved)},
          {"cost_a_day", m.cost_a_day.count()}};
}

}  // namespace

Json why_json(const WhyLate& why, const Directory& directory,
              const record::Provenance& provenance) {
  Json more = Json::array();
  for (const OneMore& m : why.one_more) more.push_back(one_more_json(m, directory));
  return {
      {"version", provenance.version},
      {"command", provenance.command},
      {"scenario_hash", provenance.scenario_hash},
      {"seed", provenance.seed},
      {"configuration", directory.entry(Kind::Configuration, why.configuration.index()).name.key},
      {"replications", why.replications},
      {"judged_cases", why.blame.judged},
      {"late_cases", why.blame.cases.size()},
      {"late_seconds", base::in_seconds(why.blame.late())},
      {"shares", shares_json(why.blame, directory)},
      {"categories", categories_json(why.blame, directory)},
      {"one_more", more}};
}

}  // namespace wangge::report
