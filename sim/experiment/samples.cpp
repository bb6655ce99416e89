#include "experiment/samples.hpp"

#include <algorithm>

#include "stats/moments.hpp"

namespace wangge::experiment {
namespace {

std::optional<double> value_of(const Observation& observation, record::IndicatorId indicator) {
  for (const record::Figure& figure : observation.figures)
    if (figure.indicator == indicator) return figure.value;
  return std::nullopt;
}

using Values = std::map<std::uint32_t, double>;  // by replication
using ValuesOfAll = std::map<model::ConfigurationId, Values>;

bool in_all(const ValuesOfAll& all, std::uint32_t replication) {
  return std::ranges::all_of(all,
                             [&](const auto& one) { return one.second.contains(replication); });
}

}  // namespace

Samples::Samples(std::span<const Observation> observations) {
  for (const Observation& o : observations)
    observations_[o.cell.configuration][o.cell.replication] = &o;
}

std::vector<model::ConfigurationId> Samples::configurations() const {
  std::vector<model::ConfigurationId> ids;
  for (const auto& [id, replications] : observations_) ids.push_back(id);
  return ids;
}

std::size_t Samples::replications(model::ConfigurationId configuration) const {
  return observations_.at(configuration).size();
}

std::vector<double> Samples::values(model::ConfigurationId configuration,
                                    record::IndicatorId indicator) const {
  std::vector<double> values;
  for (const auto& [replication, observation] : observations_.at(configuration))
    if (const auto value = value_of(*observation, indicator)) values.push_back(*value);
  return values;
}

std::map<model::ConfigurationId, double> Samples::common_means(
    record::IndicatorId indicator) const {
  ValuesOfAll all;
  for (const auto& [id, replications] : observations_)
    for (const auto& [replication, observation] : replications)
      if (const auto value = value_of(*observation, indicator)) all[id][replication] = *value;
  std::map<model::ConfigurationId, stats::Moments> own, common;
  for (const auto& [id, values] : all)
    for (const auto& [replication, value] : values) {
      own[id].add(value);
      if (in_all(all, replication)) common[id].add(value);
    }
  std::map<model::ConfigurationId, double> means;
  for (const auto& [id, moments] : common.empty() ? own : common) means[id] = moments.mean();
  return means;
}

PairedValues Samples::both(model::ConfigurationId a, model::ConfigurationId b,
                           record::IndicatorId indicator) const {
  PairedValues pairs;
  for (const auto& [of_a, of_b] : matched(a, b)) {
    const auto in_a = value_of(*of_a, indicator);
    const auto in_b = value_of(*of_b, indicator);
    if (!in_a || !in_b) continue;
    pairs.a.push_back(*in_a);
    pairs.b.push_back(*in_b);
  }
  return pairs;
}

std::vector<std::pair<const Observation*, const Observation*>> Samples::matched(
    model::ConfigurationId a, model::ConfigurationId b) const {
  std::vector<std::pair<const Observation*, const Observation*>> pairs;
  const ByReplication& others = observations_.at(b);
  for (const auto& [replication, observation] : observations_.at(a)) {
    const auto other = others.find(replication);
    if (other != others.end()) pairs.emplace_back(observation, other->second);
  }
  return pairs;
}

}  // namespace wangge::experiment
