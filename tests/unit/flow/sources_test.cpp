#include "flow/sources.hpp"

#include <gtest/gtest.h>

#include "model/problem_id.hpp"
#include "support/crowded.hpp"
#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

const random::Source kSourcesDraws(2008, 0);

TEST(SourcesTest, ABurstBringsWhatItsStreamBringsWhereTheCrowdIs) {
  support::SmallDistrict district;
  district.world.categories.push_back(district.vendor());
  district.world.demand.problems[0].category_weights = {0, 1};
  support::add_crowd(district.world, support::make_crowd(district.world, 0, 1));
  const std::size_t number = district.world.demand.crowds[0].brings[0].number;
  const Sources sources(district.world, Weather(district.world.demand, kSourcesDraws));
  for (std::uint64_t n = 1; n <= 100; ++n) {
    const Problem one =
        sources.problems(number).make(n, district.world.experiment.start, kSourcesDraws);
    EXPECT_EQ(one.category, model::CategoryId(1));
    EXPECT_EQ(one.cell, model::CellId(0));
    EXPECT_EQ(model::stream_of(one.id), number);
  }
}

TEST(SourcesTest, IncidentsOfABurstAreCalledAboutAsThoseOfTheStream) {
  support::EmergencyDistrict district;
  const std::size_t calls = model::first_incident_stream(district.world.demand);
  support::add_crowd(district.world, support::make_crowd(district.world, calls, 1));
  const std::size_t number = district.world.demand.crowds[0].brings[0].number;
  const Sources sources(district.world, Weather(district.world.demand, kSourcesDraws));
  EXPECT_EQ(&sources.incidents(number).plan(), &sources.incidents(calls).plan());
  EXPECT_EQ(sources.incidents(number).make(1, {}, kSourcesDraws).cell, model::CellId(0));
}

TEST(SourcesTest, EachStreamHasTheRateOfItsRhythm) {
  const support::EmergencyDistrict district;
  const std::size_t calls = model::first_incident_stream(district.world.demand);
  const Sources sources(district.world, Weather(district.world.demand, kSourcesDraws));
  EXPECT_EQ(sources.sites(calls).rate(district.world.experiment.start), base::PerDay(24));
}

}  // namespace
}  // namespace wangge::flow
