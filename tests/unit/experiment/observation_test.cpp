#include "experiment/observation.hpp"

#include <gtest/gtest.h>

#include "record/store.hpp"
#include "support/contest.hpp"
#include "support/sample_rows.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::experiment {
namespace {

constexpr model::ConfigurationId kFewer{0}, kMore{1};

TEST(ObservationTest, LeavesOutCellsThatAreMissingOrNotInThePlan) {
  const support::ScratchFolder folder;
  const support::Contest contest({"baseline", "more", "most"});
  record::Store store(folder.file("results.sqlite"), {},
                      indicator::directory_of(contest.district.world));
  store.add({kFewer, 0}, support::sample_rows(1));
  store.add({kMore, 0}, support::sample_rows(2));
  store.add({kMore, 7}, support::sample_rows(3));
  store.add({model::ConfigurationId(2), 0}, support::sample_rows(4));
  CampaignPlan plan;
  plan.configurations = {kFewer, kMore};
  plan.replications = 2;
  const auto observations = observe(store.results(), plan);
  ASSERT_EQ(observations.size(), 2u);
  EXPECT_EQ(observations[0].cell, (Cell{0, kFewer}));
  EXPECT_EQ(observations[1].held, support::sample_rows(2).held);
}

}  // namespace
}  // namespace wangge::experiment
