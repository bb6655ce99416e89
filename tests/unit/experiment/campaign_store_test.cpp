#include "experiment/campaign_store.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
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

TEST(CampaignStoreTest, SaysWhetherItMadeTheFolder) {
  const support::ScratchFolder folder;
  EXPECT_TRUE(make_folder(folder.path() / "a/b"));
  EXPECT_FALSE(make_folder(folder.path() / "a/b"));
  support::write_bytes(folder.file("file"), "no folder");
  EXPECT_THROW(make_folder(folder.file("file") / "c"), base::RunFailed);
}

}  // namespace
}  // namespace wangge::experiment
