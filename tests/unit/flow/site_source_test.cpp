#include "flow/site_source.hpp"

#include <gtest/gtest.h>

#include "support/small_district.hpp"

namespace wangge::flow {
namespace {

const random::Source kSiteDraws(2008, 0);

TEST(SiteSourceTest, ANumberHasItsPlaceWhateverElseHappens) {
  const support::SmallDistrict district;
  const model::ProblemStream& stream = district.world.demand.problems[0];
  const SiteSource source(district.world, stream.cell_weights, stream.rhythm);
  const auto at = district.world.experiment.start;
  const Site site = source.site(model::ProblemId(5), at, kSiteDraws);
  (void)source.site(model::ProblemId(6), at, kSiteDraws);
  EXPECT_EQ(source.site(model::ProblemId(5), at, kSiteDraws).place, site.place);
}

TEST(SiteSourceTest, CellsComeByTheirWeights) {
  const support::SmallDistrict district;
  const SiteSource source(district.world, {0, 3, 1, 0}, district.world.demand.problems[0].rhythm);
  int second = 0;
  for (std::uint64_t n = 1; n <= 4000; ++n) {
    const auto cell =
        source.site(model::ProblemId(n), district.world.experiment.start, kSiteDraws).cell;
    EXPECT_TRUE(cell == model::CellId(1) || cell == model::CellId(2));
    second += cell == model::CellId(1);
  }
  EXPECT_NEAR(second, 3000, 91);  // 99.9 %
}

}  // namespace
}  // namespace wangge::flow
