#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiment/estimate.hpp"
#include "record/directory.hpp"
#include "record/figures.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// What a run can be broken down by.
inline constexpr std::array kPartKinds{record::Kind::Subdistrict,  record::Kind::Community,
                                       record::Kind::Unit,         record::Kind::Group,
                                       record::Kind::Category,     record::Kind::Channel,
                                       record::Kind::IncidentType, record::Kind::Centre};

/// One staffing configuration by the parts of the platform: each subdistrict, unit, class ...
struct Breakdown {
  struct Part {
    std::uint32_t index = 0;                                     ///< among its kind
    std::vector<std::optional<experiment::Estimate>> estimates;  ///< one an indicator
  };
  record::Kind kind = record::Kind::Subdistrict;
  std::uint32_t configuration = 0;
  std::size_t replications = 0;
  base::Probability confidence;
  std::vector<record::IndicatorId> indicators;  ///< those asked for that have a figure anywhere
  std::vector<Part> parts;  ///< in the scenario's order; those with a figure of any of them
};

/// What to show of parts when nothing is asked for: how much there is, how soon and how well it is
/// dealt with, and how busy people are.
std::vector<record::IndicatorId> usual_indicators_of_parts();

/// The parts for which an indicator is reckoned; none where it is of the whole alone.
std::vector<record::Kind> parts_of(record::IndicatorId id);

/// Means over the replications (at least one), with t intervals.
Breakdown break_down(record::Kind kind, std::span<const record::IndicatorId> indicators,
                     model::ConfigurationId configuration,
                     std::span<const record::ReplicationRows> replications,
                     base::Probability confidence);

/// A sentence where no part has a figure. Else a line a part; as many indicators side by side as
/// the terminal has room for, then the next.
std::string breakdown_table(const Breakdown& breakdown, const record::Directory& directory,
                            std::uint64_t seed, const Style& style);

}  // namespace wangge::report
