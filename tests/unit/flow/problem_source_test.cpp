#include "flow/problem_source.hpp"

#include <gtest/gtest.h>

#include "model/problem_id.hpp"
#include "support/small_district.hpp"

namespace wangge::flow {
namespace {

using base::hours;
using base::Ratio;
using support::SmallDistrict;

constexpr base::Instant kSunday(14080 * base::days(1).count());  // 2008-07-20

struct ProblemSourceTest : testing::Test {
  SmallDistrict district;
  model::ProblemStream& stream = district.world.demand.problems[0];
  ProblemSource source() {
    return {district.world, 3, stream.category_weights, stream.cell_weights, stream.rhythm};
  }
};

TEST_F(ProblemSourceTest, FollowsTheHoursOfTheDayAndTheDaysOfTheWeek) {
  stream.rhythm.hours[9] = 2;
  stream.rhythm.weekdays = {1, 1, 1, 1, 1, 1, 0.5};
  EXPECT_DOUBLE_EQ(source().rate(kSunday + hours(9)).count(), 48);
  EXPECT_DOUBLE_EQ(source().rate(kSunday + hours(24 + 9)).count(), 96);
}

TEST_F(ProblemSourceTest, MultipliesTheFactorsOfTheDate) {
  stream.rhythm.factors = {{base::Span{kSunday, kSunday + hours(24)}, {}, Ratio(0.3)},
                           {{}, {}, Ratio(2)}};
  EXPECT_DOUBLE_EQ(source().rate(kSunday).count(), 48 * 0.6);
  EXPECT_DOUBLE_EQ(source().rate(kSunday + hours(24)).count(), 96);
}

TEST_F(ProblemSourceTest, TurnsWhereAFactorBeginsOrEnds) {
  const base::Span morning{kSunday + base::minutes(620), kSunday + hours(12)};
  const base::Span day{kSunday, kSunday + hours(11)};
  stream.rhythm.factors = {{morning, {}, Ratio(3)}, {day, {}, Ratio(2)}, {{}, {}, Ratio(2)}};
  EXPECT_EQ(source().turning_points(), (std::vector{day.from, morning.from, day.to, morning.to}));
}

TEST_F(ProblemSourceTest, TakesAFactorOfOneAreaByItsShare) {
  district.world.district.subdistricts.resize(2);
  district.world.district.communities.push_back({{}, model::SubdistrictId(1), {}});
  district.world.district.cells[3].community = model::CommunityId(1);
  stream.rhythm.factors = {{{}, model::SubdistrictId(1), Ratio(0)}};
  const auto made = source();
  EXPECT_DOUBLE_EQ(made.rate(kSunday).count(), 36);
  for (std::uint64_t n = 1; n < 200; ++n)
    EXPECT_NE(made.make(n, kSunday, {1, 0}).cell, model::CellId(3));
}

TEST_F(ProblemSourceTest, MakesTheSameProblemWheneverAsked) {
  const auto a = source().make(5, kSunday, {1, 0});
  const auto b = source().make(5, kSunday + hours(3), {1, 0});
  EXPECT_EQ(a.cell, b.cell);
  EXPECT_EQ(a.place, b.place);
  EXPECT_EQ(model::stream_of(a.id), 3U);
  EXPECT_EQ(model::number_of(a.id), 5U);
}

TEST_F(ProblemSourceTest, PutsProblemsInsideTheirCell) {
  const auto& cells = district.world.district.cells;
  for (std::uint64_t n = 1; n < 100; ++n) {
    const auto problem = source().make(n, kSunday, {1, 0});
    const auto centre = cells[problem.cell.index()].centre;
    EXPECT_LE(std::abs((problem.place.x - centre.x).count()), 50);
    EXPECT_LE(std::abs((problem.place.y - centre.y).count()), 50);
  }
}

TEST_F(ProblemSourceTest, ChoosesSeveritiesByTheirShares) {
  auto category = district.vendor();
  category.severities.push_back(category.severities[0]);
  category.severities[0].share = 3;
  EXPECT_EQ(pick_severity(category, 0.74), model::SeverityIndex(0));
  EXPECT_EQ(pick_severity(category, 0.76), model::SeverityIndex(1));
}

}  // namespace
}  // namespace wangge::flow
