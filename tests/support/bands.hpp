#pragma once
#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "experiment/replication.hpp"
#include "indicator/catalogue.hpp"
#include "kernel/trial.hpp"

/// Bands in which a scenario's figures must lie, and what its replications amount to together.
namespace wangge::support {

struct Band {
  std::string indicator, scope;
  double at_least = 0, at_most = 0;
};

/// The rows of a table: indicator, scope, at least, at most, source.
inline std::vector<Band> read_bands(const std::string& path) {
  std::ifstream file(path);
  std::vector<Band> all;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#') || line.starts_with("indicator")) continue;
    std::istringstream fields(line);
    Band& band = all.emplace_back();
    fields >> band.indicator >> band.scope >> band.at_least >> band.at_most;
  }
  return all;
}

/// One replication in a process of its own, as a campaign does.
inline indicator::ReplicationResult replicate_apart(const model::World& world,
                                                    model::ConfigurationId configuration,
                                                    std::uint32_t replication,
                                                    const network::RoadTravel* roads) {
  auto trial = kernel::Trial::start([&] {
    return experiment::replicate(world, configuration, replication, {.roads = roads}).serialise();
  });
  const auto outcome = trial.wait();
  EXPECT_TRUE(outcome.finished) << outcome.failure;
  return indicator::ReplicationResult::parse(outcome.result);
}

/// The first replications of the first configuration.
inline std::vector<indicator::ReplicationResult> replicate(const model::World& world,
                                                           std::uint32_t count) {
  std::vector<indicator::ReplicationResult> results;
  const auto roads = network::make_road_travel(world);
  for (std::uint32_t r = 0; r < count; ++r)
    results.push_back(replicate_apart(world, model::ConfigurationId(0), r, roads.get()));
  return results;
}

struct Pooled {
  double value = 0;
  double cases = 0;  ///< denominators, all replications
};

/// A ratio over these together in all replications, or a quantile's mean.
inline Pooled pooled(const std::vector<indicator::ReplicationResult>& results,
                     const std::vector<record::Scope>& scopes, const std::string& key) {
  const auto id = indicator::find(key);
  EXPECT_TRUE(id.exists()) << key;
  double numerator = 0, denominator = 0, values = 0, count = 0;
  for (const auto& result : results)
    for (const record::Scope& scope : scopes)
      if (const auto* figure = result.figure(scope, id)) {
        numerator += figure->numerator;
        denominator += figure->denominator;
        values += figure->value;
        ++count;
      }
  if (denominator == 0) return {};
  const auto& row = indicator::indicator(id);
  if (row.method == indicator::Method::Quantile) return {values / count, denominator};
  return {indicator::ratio(row, numerator, denominator), denominator};
}

inline void expect_inside(const Band& band, const Pooled& seen, const std::string& where) {
  EXPECT_GE(seen.value, band.at_least) << band.indicator << " of " << where;
  EXPECT_LE(seen.value, band.at_most) << band.indicator << " of " << where;
}

}  // namespace wangge::support
