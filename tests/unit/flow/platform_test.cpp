#include "flow/platform.hpp"

#include <gtest/gtest.h>

#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

TEST(PlatformTest, DrawsBelongToTheProblemNotToTheOrder) {
  const support::SmallDistrict district;
  record::Listener nobody;
  kernel::Simulation simulation({.start = district.world.experiment.start});
  const Platform p(district.world, model::ConfigurationId(0), {2008, 1}, nobody);
  const double first = p.draw(random::Purpose::CrewWork, model::ProblemId(5));
  EXPECT_NE(first, p.draw(random::Purpose::CrewWork, model::ProblemId(6)));
  EXPECT_NE(first, p.draw(random::Purpose::CheckWork, model::ProblemId(5)));
  EXPECT_EQ(first, p.draw(random::Purpose::CrewWork, model::ProblemId(5)));
}

TEST(PlatformTest, NeverLetsTheImpossibleHappen) {
  const support::SmallDistrict district;
  record::Listener nobody;
  kernel::Simulation simulation({.start = district.world.experiment.start});
  const Platform p(district.world, model::ConfigurationId(0), {2008, 1}, nobody);
  for (std::uint64_t n = 0; n < 1000; ++n) {
    EXPECT_FALSE(p.happens(base::Probability(0), random::Purpose::Extension, model::ProblemId(n)));
    EXPECT_TRUE(p.happens(base::Probability(1), random::Purpose::Extension, model::ProblemId(n)));
  }
}

}  // namespace
}  // namespace wangge::flow
