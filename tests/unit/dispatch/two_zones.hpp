#pragma once
#include "dispatch/send_unit.hpp"
#include "support/small_district.hpp"

namespace wangge::dispatch {

inline const network::Travel kTravel({model::TravelMetric::Straight, base::Ratio(1)});

/// A crew that covers the unit of that number.
inline Sendable at(std::size_t station, double metres) {
  const model::UnitId unit(station);
  return {unit, 0, unit, network::Whereabouts({{base::Metres(metres), base::Metres(0)}, {}})};
}

inline const Scene kWesternEnd{model::CellId(0), {}, {}, {}};

/// The small district in two: unit 0 is a station in the west, unit 1 in the east.
struct TwoZones : support::SmallDistrict {
  TwoZones() {
    split_in_two();
    unit(model::UnitId(0)).area = model::SubdistrictId(0);
    unit(model::UnitId(1)).area = model::SubdistrictId(1);
  }
};

}  // namespace wangge::dispatch
