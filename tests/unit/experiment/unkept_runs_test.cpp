#include "experiment/unkept_runs.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "base/fault.hpp"
#include "support/memory_listener.hpp"
#include "support/simulate.hpp"

namespace wangge::experiment {
namespace {

using support::SmallDistrict;

/// By the seed of support::simulate.
struct Seeded : SmallDistrict {
  Seeded() { world.experiment.seed = 2008; }
};

CampaignPlan three_replications() {
  CampaignPlan plan;
  plan.replications = 3;
  plan.jobs = 2;
  return plan;
}

std::string closed(const support::MemoryListener& heard) {
  return std::to_string(support::with(heard, record::Outcome::Closed).size());
}

std::string cases_closed(std::uint32_t, const UnkeptRuns::Tell& tell) {
  support::MemoryListener heard;
  tell(heard);
  return closed(heard);
}

TEST(UnkeptRunsTest, TellsWhatSimulationTells) {
  const Seeded district;
  const CampaignPlan plan = three_replications();
  const UnkeptRuns runs(district.world, plan);
  std::size_t ended = 0;
  const auto heard = runs.hear(district.world, model::ConfigurationId(0), cases_closed,
                               [&](std::size_t now, std::size_t) { ended = now; });
  ASSERT_TRUE(heard);
  ASSERT_EQ(heard->size(), 3U);
  EXPECT_EQ(ended, 3U);
  for (std::uint32_t r = 0; r < 3; ++r)
    EXPECT_EQ((*heard)[r], closed(support::simulate(district, r)));
}

TEST(UnkeptRunsTest, MayBeOfOtherStaff) {
  const Seeded district;
  Seeded fewer;
  fewer.line(SmallDistrict::kSupervisors).people = 1;
  const CampaignPlan plan = three_replications();
  const auto heard =
      UnkeptRuns(district.world, plan).hear(fewer.world, model::ConfigurationId(0), cases_closed);
  EXPECT_EQ(heard->front(), closed(support::simulate(fewer)));
  EXPECT_NE(heard->front(), closed(support::simulate(district)));
}

TEST(UnkeptRunsTest, SaysWhatCrashed) {
  const SmallDistrict district;
  const CampaignPlan plan = three_replications();
  const UnkeptRuns runs(district.world, plan);
  const auto fails = [](std::uint32_t, const UnkeptRuns::Tell&) -> std::string {
    throw std::runtime_error("lost");
  };
  EXPECT_THROW((void)runs.hear(district.world, model::ConfigurationId(0), fails), base::RunFailed);
}

}  // namespace
}  // namespace wangge::experiment
