#include "cli/traced_case.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "cli/usage_error.hpp"
#include "model/problem_id.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::ScenarioFolder;

/// A campaign on the street scenario that kept its first replication's cases.
class TracedCaseTest : public testing::Test {
 protected:
  TracedCaseTest() {
    support::call({"compare", folder.scenario(), "--keep", "first", "--out", folder.campaign()});
  }

  [[nodiscard]] TracedCase trace(std::uint32_t replication) const {
    return case_of_campaign(folder.campaign(), {"streets-7", "more", replication});
  }

  ScenarioFolder folder{support::street_scenario()};
};

TEST_F(TracedCaseTest, IsTheSameKeptOrMadeAgain) {
  const TracedCase kept = trace(0);
  const std::string again = folder.file("again").string();
  support::call({"compare", folder.scenario(), "--out", again});
  const TracedCase remade = case_of_campaign(again, {"streets-7", "more", 0});
  ASSERT_FALSE(kept.story.intervals.empty());
  ASSERT_EQ(kept.story.intervals.size(), remade.story.intervals.size());
  for (std::size_t i = 0; i < kept.story.intervals.size(); ++i)
    EXPECT_EQ(kept.story.intervals[i].when, remade.story.intervals[i].when);
  EXPECT_EQ(kept.story.record->ended, remade.story.record->ended);
  EXPECT_EQ(kept.horizon, remade.horizon);
}

TEST_F(TracedCaseTest, IsMadeAgainWhereItsReplicationWasNotKept) {
  EXPECT_TRUE(trace(1).story.record);
}

TEST_F(TracedCaseTest, IsStillThereWhenTheScenarioIsGone) {
  std::filesystem::remove(folder.scenario());
  EXPECT_TRUE(trace(0).story.record);
  EXPECT_THROW(trace(1), base::InvalidInput);
}

TEST_F(TracedCaseTest, IsNotMadeAgainFromAnotherScenario) {
  std::string other = support::street_scenario();
  other.replace(other.find("per_day: 60"), 11, "per_day: 61");
  support::write_bytes(folder.scenario(), other);
  EXPECT_TRUE(trace(0).story.record);
  EXPECT_THROW(trace(1), base::InvalidInput);
}

TEST_F(TracedCaseTest, DoesNotExistUnderAWrongName) {
  EXPECT_THROW(case_of_campaign(folder.campaign(), {"streets-99999", "", 0}), UsageError);
  EXPECT_THROW(case_of_campaign(folder.campaign(), {"streets", "", 0}), UsageError);
}

TEST_F(TracedCaseTest, IsNamedByStreamAndNumber) {
  const record::Directory directory = trace(0).directory;
  EXPECT_EQ(problem_named(directory, "streets-7"), model::problem_id(0, 7));
  for (const char* name : {"streets", "streets-", "streets-x", "streets-7x", "alleys-7", "",
                           "streets-99999999999999999999", "streets-1099511627776"})
    EXPECT_FALSE(problem_named(directory, name)) << name;
}

}  // namespace
}  // namespace wangge::cli
