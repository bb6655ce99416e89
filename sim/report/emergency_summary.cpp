#include "report/emergency_summary.hpp"

#include <initializer_list>
#include <map>

#include "indicator/catalogue.hpp"

namespace wangge::report {
namespace {

using record::HourlyReach;
using record::Reach;

std::vector<record::IndicatorId> ids(std::initializer_list<std::string_view> keys) {
  std::vector<record::IndicatorId> ids;
  for (const std::string_view key : keys) ids.push_back(indicator::find(key));
  return ids;
}

/// The units that answer emergencies: they alone have a number of responses, the first column.
Breakdown of_services(Breakdown units) {
  std::erase_if(units.parts, [](const Breakdown::Part& part) {
    return part.estimates.empty() || !part.estimates.front();
  });
  const bool counted =
      !units.indicators.empty() && units.indicators.front() == indicator::find("responses");
  if (!counted) units.parts.clear();
  return units;
}

void add(HourlyReach& sum, const HourlyReach& one) {
  const auto times = static_cast<double>(one.measured);
  sum.service = one.service;
  sum.hour = one.hour;
  sum.measured += one.measured;
  for (std::size_t i = 0; i < Reach::kLimits; ++i) {
    sum.cells[i] += times * one.cells[i];
    sum.people[i] += times * one.people[i];
  }
}

std::vector<ServiceReach> mean_reach(std::span<const record::ReplicationRows> replications) {
  std::map<std::pair<model::UnitId, std::uint32_t>, HourlyReach> sums;
  for (const auto& rows : replications)
    for (const HourlyReach& one : rows.reach) add(sums[{one.service, one.hour}], one);
  std::vector<ServiceReach> all;
  for (auto& [key, sum] : sums) {
    for (auto* shares : {&sum.cells, &sum.people})
      for (double& share : *shares) share /= static_cast<double>(sum.measured);
    const auto service = static_cast<std::uint32_t>(key.first.index());
    if (all.empty() || all.back().service != service) all.push_back({service, {}});
    all.back().hours.push_back(sum);
  }
  return all;
}

}  // namespace

EmergencySummary summarise_emergencies(model::ConfigurationId configuration,
                                       std::span<const record::ReplicationRows> replications,
                                       base::Probability confidence) {
  const auto types =
      ids({"incidents", "answer_mean", "emergency_response_mean", "emergency_response_p90",
           "within_10", "emergency_in_time", "lost_share"});
  const auto units =
      ids({"responses", "unit_turnout_mean", "unit_approach_mean", "unit_response_mean",
           "unit_response_p90", "queue_delay_share", "other_zone_share", "utilisation"});
  using record::Kind;
  return {break_down(Kind::IncidentType, types, configuration, replications, confidence),
          of_services(break_down(Kind::Unit, units, configuration, replications, confidence)),
          mean_reach(replications)};
}

}  // namespace wangge::report
