#include "cli/exported_campaign.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "cli/usage_error.hpp"
#include "indicator/catalogue.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

/// A campaign on the street scenario that kept its first replications' cases.
class ExportedCampaignTest : public testing::Test {
 protected:
  ExportedCampaignTest() {
    support::call({"compare", folder.scenario(), "--keep", "first", "--out", folder.campaign()});
  }
  template <class Error>
  [[nodiscard]] std::string refusal(const ExportedTrial& wanted) const {
    try {
      open_campaign(folder.campaign(), wanted).require_kept();
    } catch (const Error& error) {
      return error.what();
    }
    return "nothing was refused";
  }

  support::ScenarioFolder folder{support::street_scenario()};
};

TEST_F(ExportedCampaignTest, IsTheFirstReplicationOfTheFirstConfiguration) {
  const auto campaign = open_campaign(folder.campaign(), {});
  EXPECT_EQ(campaign.trial, (record::TrialKey{model::ConfigurationId(0), 0}));
  EXPECT_TRUE(campaign.kept);
  EXPECT_EQ(campaign.configurations.size(), 2u);
  EXPECT_EQ(campaign.indicators.front(), indicator::find("response_mean"));
  EXPECT_EQ(campaign.confidence, base::Probability(0.95));
  EXPECT_EQ(campaign.means_of(model::ConfigurationId(1)).replications(), 2u);
  EXPECT_EQ(campaign.about().replications.size(), 2u);
}

TEST_F(ExportedCampaignTest, SaysWhatThereIsWhereSomethingElseIsAsked) {
  EXPECT_THAT(refusal<UsageError>({"most", 0}), HasSubstr("it has baseline, more"));
  EXPECT_THAT(refusal<UsageError>({"more", 2}), HasSubstr("the last is 1"));
  EXPECT_THROW(open_campaign(folder.file("nothing"), {}), base::InvalidInput);
}

TEST_F(ExportedCampaignTest, SaysHowToKeepCasesThatWereNotKept) {
  const std::string said = refusal<base::InvalidInput>({"more", 1});
  EXPECT_THAT(said, HasSubstr("the cases of more, replication 1, were not kept"));
  EXPECT_THAT(said, EndsWith("wangge compare " + folder.scenario() + " --keep all --out " +
                             folder.campaign()));
}

TEST(ExportedCampaignOfADeskTest, TakesTheUsualIndicatorWhereNoneIsNamed) {
  std::string scenario = support::one_desk_scenario();
  scenario.replace(scenario.find(", indicators: [wait_mean], primary: wait_mean"),
                   std::string(", indicators: [wait_mean], primary: wait_mean").size(),
                   ", confidence: 90 %, warm_up: 6 h");
  const support::ScenarioFolder folder(scenario);
  support::call({"run", folder.scenario(), "--out", folder.campaign()});
  const auto campaign = open_campaign(folder.campaign(), {});
  EXPECT_THAT(campaign.indicators, testing::ElementsAre(indicator::find("wait_mean")));
  EXPECT_DOUBLE_EQ(campaign.confidence.count(), 0.9);
  EXPECT_EQ(campaign.warm_up, base::hours(6));
}

}  // namespace
}  // namespace wangge::cli
