#include "experiment/simulate_cells.hpp"

#include <gmock/gmock.h>

#include "experiment/interrupt.hpp"
#include "indicator/replication_result.hpp"
#include "support/shards.hpp"

namespace wangge::experiment {
namespace {

using support::kFirst;
using support::kSecond;

TEST(SimulateCellsTest, DeliversInOrderWithTheLivesThatAreKept) {
  const support::Shards shards;
  CampaignPlan plan = shards.plan_in(shards.folder.path());
  plan.keep = Keep::First;
  plan.jobs = 2;
  const Spool spool(shards.folder.file("spool"));
  const std::vector<Cell> asked{{0, kFirst}, {0, kSecond}, {1, kSecond}};
  std::vector<Cell> delivered;
  const InterruptWatch watch;
  std::vector<bool> lives_there;
  const WorkDone done = simulate_cells(
      shards.world(), plan, asked, spool, {},
      [&](const Cell& cell, const std::string& result, const std::filesystem::path& lives) {
        delivered.push_back(cell);
        lives_there.push_back(std::filesystem::exists(lives));
        EXPECT_NO_THROW(indicator::ReplicationResult::parse(result));
      });
  EXPECT_EQ(done.delivered, 3u);
  EXPECT_EQ(delivered, asked);
  EXPECT_THAT(lives_there, testing::ElementsAre(true, true, false));
  EXPECT_TRUE(std::filesystem::is_empty(shards.folder.file("spool")));
}

TEST(SpoolTest, IsEmptyAtFirstAndGoneInTheEnd) {
  const support::ScratchFolder folder;
  std::filesystem::create_directories(folder.file("spool"));
  support::write_bytes(folder.file("spool") / "left", "by a kill");
  {
    const Spool spool(folder.file("spool"));
    EXPECT_TRUE(std::filesystem::is_empty(folder.file("spool")));
    EXPECT_NE(spool.file({0, kFirst}), spool.file({0, kSecond}));
    support::write_bytes(spool.file({0, kFirst}), "lives");
  }
  EXPECT_TRUE(folder.files().empty());
}

}  // namespace
}  // namespace wangge::experiment
