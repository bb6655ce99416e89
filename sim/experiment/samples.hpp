#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "experiment/observation.hpp"

namespace wangge::experiment {

/// Values of two configurations from the same replications: the n-th of each faced the same days.
struct PairedValues {
  std::vector<double> a;
  std::vector<double> b;
};

/// The values of the district, sorted out for comparing. Where a replication has no value (no case
/// of that kind came) the indicator has one value less. The observations must outlive it.
class Samples {
 public:
  explicit Samples(std::span<const Observation> observations);

  /// Those that there are observations of, in the order of the scenario.
  [[nodiscard]] std::vector<model::ConfigurationId> configurations() const;
  [[nodiscard]] std::size_t replications(model::ConfigurationId configuration) const;

  /// One value a replication, in the order of the replications.
  [[nodiscard]] std::vector<double> values(model::ConfigurationId configuration,
                                           record::IndicatorId indicator) const;
  /// Means over the replications in which all that have any value have one, so that all faced the
  /// same days; each over its own replications where there is none in common. Those without any
  /// value are left out.
  [[nodiscard]] std::map<model::ConfigurationId, double> common_means(
      record::IndicatorId indicator) const;
  /// From the replications in which both have one.
  [[nodiscard]] PairedValues both(model::ConfigurationId a, model::ConfigurationId b,
                                  record::IndicatorId indicator) const;
  /// Observations of the same replication, by replication.
  [[nodiscard]] std::vector<std::pair<const Observation*, const Observation*>> matched(
      model::ConfigurationId a, model::ConfigurationId b) const;

 private:
  using ByReplication = std::map<std::uint32_t, const Observation*>;
  std::map<model::ConfigurationId, ByReplication> observations_;
};

}  // namespace wangge::experiment
