#pragma once
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "experiment/observation.hpp"
#include "indicator/catalogue.hpp"
#include "support/small_district.hpp"

namespace wangge::support {

/// The configurations of a contest, in their order.
inline constexpr model::ConfigurationId kFirst{0}, kSecond{1}, kThird{2};

/// Made-up observations of the small district's configurations, for tests of what is made of them.
/// The primary indicator is response_mean (hours, lower is better).
struct Contest {
  SmallDistrict district;
  std::vector<experiment::Observation> observations;

  /// Configurations of these keys, with 1, 2, 3 ... people at the desk.
  explicit Contest(std::initializer_list<const char*> keys) {
    auto& configurations = district.world.staffing.configurations;
    const auto baseline = configurations.front();
    configurations.clear();
    for (const char* key : keys) {
      configurations.push_back(baseline);
      configurations.back().name = {key, "", ""};
      configurations.back().lines[0].people = static_cast<int>(configurations.size());
    }
    district.world.experiment.primary = "response_mean";
    district.world.experiment.indicators = {"response_mean"};
  }

  /// One value a replication, from replication 0.
  void observe(int configuration, std::initializer_list<double> values,
               const char* indicator = "response_mean") {
    std::uint32_t replication = 0;
    for (const double value : values)
      of(configuration, replication++)
          .figures.push_back({{}, indicator::find(indicator), value, 1, value});
  }

  /// Time that cases lay with the unit, waiting for staff, in each replication.
  void observe_waiting(int configuration, std::initializer_list<base::Duration> times,
                       model::UnitId unit = SmallDistrict::kDepartment) {
    std::uint32_t replication = 0;
    for (const base::Duration time : times)
      of(configuration, replication++)
          .held.push_back({unit, record::Stage::Handling, record::Cause::WaitingForStaff, time});
  }

 private:
  experiment::Observation& of(int configuration, std::uint32_t replication) {
    const experiment::Cell cell{replication, model::ConfigurationId(configuration)};
    for (auto& observation : observations)
      if (observation.cell == cell) return observation;
    observations.push_back({cell, {}, {}});
    return observations.back();
  }
};

}  // namespace wangge::support
