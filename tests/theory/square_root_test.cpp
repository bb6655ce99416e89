// The nearest of units strewn at random over a plane against the square-root law of its distance,
// through the whole chain of an emergency.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "stats/interval.hpp"
#include "support/emergency_district.hpp"
#include "support/place_at.hpp"
#include "theory/nearest_unit.hpp"

namespace wangge {
namespace {

using model::UnitId;
using support::EmergencyDistrict;

constexpr double kSide = 4000;  // metres, of the square that stations are strewn over
constexpr std::size_t kRow = 20;

/// Emergencies at the crossings of a grid in the inner quarter of the square, so far from its edge
/// that the nearest station is inside; so few that hardly any unit is under way. Orders take no
/// time; units move at 1 m/s.
struct StrewnDistrict : EmergencyDistrict {
  StrewnDistrict(std::size_t stations, std::uint32_t placing, model::TravelMetric metric) {
    world.travel.metric = metric;
    world.travel.spread = base::Ratio(0);
    strew(stations, random::Source(2008, placing));
    lay_grid();
    auto& centre = world.emergencies.centres[0];
    centre.interview = centre.dispatch = response().turnout = seconds(0);
    type().needs[0].work = seconds(1);
    type().needs[0].to_hospital = base::Probability(0);
    per_day(100);
    world.experiment.length = base::days(20);
  }

 private:
  void strew(std::size_t stations, const random::Source& places) {
    nobody_at(kWest), nobody_at(kEast);
    for (std::uint32_t s = 0; s < stations; ++s) {
      model::Unit one = unit(kEast);
      one.name.key += std::to_string(s);
      const auto along = [&](std::uint32_t axis) {
        return kSide * places.uniform(random::Purpose::ProblemPlace, s, axis);
      };
      one.base = support::at(along(0), along(1));
      world.organisation.units.push_back(one);
      add_people(UnitId(world.organisation.units.size() - 1));
    }
  }
  void lay_grid() {
    const model::Cell some = world.district.cells[0];
    world.district.cells.assign(kRow * kRow, some);
    for (std::size_t c = 0; c < kRow * kRow; ++c) {
      const auto along = [](std::size_t step) {
        return kSide / 4 + kSide / 2 * (static_cast<double>(step) + 0.5) / kRow;
      };
      world.district.cells[c].centre = support::at(along(c % kRow), along(c / kRow));
    }
    stream().cell_weights.assign(kRow * kRow, 1);
  }
};

/// Of those who arrived, at 1 m/s.
double mean_distance(const StrewnDistrict& district) {
  stats::Moments metres;
  for (const auto& r : simulate(district).responses)
    if (r.arrived) metres.add(base::in_seconds(*r.arrived - *r.left));
  return metres.mean();
}

/// The law lies in the 99.9 % interval of so many placings, which is narrow.
void expect_law(std::size_t stations, model::TravelMetric metric, theory::Ways ways) {
  constexpr std::uint32_t kPlacings = 48;
  const theory::StrewnUnits law{static_cast<double>(stations), base::SquareMetres(kSide * kSide),
                                ways};
  stats::Moments means;
  for (std::uint32_t placing = 0; placing < kPlacings; ++placing)
    means.add(mean_distance(StrewnDistrict(stations, placing, metric)));
  const auto simulated = *stats::t_interval(means, base::Probability(0.999));
  const double expected = law.mean_distance().count();
  const auto figures = fmt::format("{} stations: law {:.1f} m, simulated {:.1f} +- {:.1f} m",
                                   stations, expected, simulated.mean, simulated.half_width);
  EXPECT_TRUE(simulated.contains(expected)) << figures;
  EXPECT_LT(simulated.half_width, 0.06 * expected) << figures;
  testing::Test::RecordProperty("law_" + std::to_string(stations), figures);
}

TEST(SquareRootTest, TheNearestIsHalfAsFarWithFourTimesTheUnits) {
  for (const std::size_t stations : {100U, 400U})
    expect_law(stations, model::TravelMetric::Straight, theory::Ways::Straight);
}

TEST(SquareRootTest, ByStreetsAtRightAnglesItIsAQuarterFarther) {
  expect_law(200, model::TravelMetric::Manhattan, theory::Ways::RightAngle);
}

}  // namespace
}  // namespace wangge
