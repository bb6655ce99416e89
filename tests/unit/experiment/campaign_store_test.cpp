#include "experiment/campaign_store.hpp"

#include <gmock/gmock.h>

#include "support/contest.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::experiment {
namespace {

TEST(CampaignStoreTest, AStoreIsSealedOnceItIsWhole) {
  const support::ScratchFolder folder;
  const support::Contest contest{"baseline", "more"};
  CampaignPlan plan;
  plan.folder = folder.path() / "campaign";
  EXPECT_FALSE(is_sealed(store_file(plan.folder))) << "there is none";
  CampaignStore(contest.district.world, plan, folder.path()).finish(false);
  EXPECT_FALSE(is_sealed(store_file(plan.folder)));
  CampaignStore(contest.district.world, plan, folder.path()).finish(true);
  EXPECT_TRUE(is_sealed(store_file(plan.folder)));
}

}  // namespace
}  // namespace wangge::experiment
