#include "cli/common_options.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wangge::cli {
namespace {

struct AllOptions {
  CLI::App page;
  ScenarioOptions scenario;
  CampaignOptions campaign;
  OutputOptions output;
  AllOptions() {
    base::set_language(base::Lang::En);
    scenario.declare(page);
    campaign.declare(page);
    output.declare(page);
    declare_language(page);
  }
  /// What is wrong with the command line; empty if nothing is.
  std::string parse(std::string line) {
    try {
      page.parse(std::move(line));
    } catch (const CLI::ParseError& error) {
      return error.what();
    }
    return "";
  }
};

TEST(CommonOptionsTest, LeaveToTheScenarioWhatIsNotGiven) {
  AllOptions options;
  EXPECT_EQ(options.parse("x.yaml"), "");
  EXPECT_FALSE(options.campaign.replications);
  EXPECT_FALSE(options.campaign.seed);
  EXPECT_EQ(options.campaign.out, "");
  EXPECT_EQ(options.campaign.keep, "none");
  EXPECT_GE(options.campaign.jobs, 1u);
}

TEST(CommonOptionsTest, TakeAnyNumberOfLayersAndSettings) {
  AllOptions options;
  EXPECT_EQ(options.parse("x.yaml --layer a.yaml b.yaml --set k=1 --set l=2"), "");
  EXPECT_EQ(options.scenario.layers, (std::vector<std::filesystem::path>{"a.yaml", "b.yaml"}));
  EXPECT_EQ(options.scenario.settings, (std::vector<std::string>{"k=1", "l=2"}));
}

TEST(CommonOptionsTest, LeaveTheScenarioToComeLast) {
  AllOptions options;
  EXPECT_EQ(options.parse("--layer a.yaml b.yaml x.yaml"), "");
  EXPECT_EQ(options.scenario.scenario, "x.yaml");
  EXPECT_EQ(options.scenario.layers.size(), 2u);
}

TEST(CommonOptionsTest, RefuseAbsurdNumbers) {
  for (const char* line : {"x --replications 0", "x --replications many", "x --replications 1.5",
                           "x --jobs 0", "x --jobs 99999999999999999999", "x --seed=-1"})
    EXPECT_NE(AllOptions().parse(line).find("is not a whole number from"), std::string::npos)
        << line;
}

TEST(CommonOptionsTest, RefuseAnEmptyWordAndAnOptionInItsPlace) {
  const auto complaint = [](std::vector<std::string> words) {
    std::ranges::reverse(words);  // as CLI11 wants them
    try {
      AllOptions().page.parse(words);
    } catch (const CLI::ParseError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(complaint({"x", "--out", ""}), "--out: must not be empty");
  EXPECT_EQ(complaint({"x", "--layer", "--quiet"}), "--layer: needs a value, but --quiet follows");
  EXPECT_EQ(complaint({"x", "--set", "a=1", "--layer", ""}), "--layer: must not be empty");
  EXPECT_EQ(complaint({"x", "--set", "a=1", "--layer", "b.yaml"}), "");
}

TEST(CommonOptionsTest, TakeTheLargestSeed) {
  AllOptions options;
  EXPECT_EQ(options.parse("x --seed 18446744073709551615"), "");
  EXPECT_EQ(options.campaign.seed, 18446744073709551615u);
}

TEST(CommonOptionsTest, RefuseWordsThatAreNotOnTheList) {
  EXPECT_EQ(AllOptions().parse("x --lang fr"), "--lang: `fr` is none of zh, en");
  EXPECT_EQ(AllOptions().parse("x --keep some"), "--keep: `some` is none of first, all, none");
}

TEST(CommonOptionsTest, NameTheLanguages) {
  EXPECT_EQ(language_named("zh"), base::Lang::Zh);
  EXPECT_EQ(language_named("en"), base::Lang::En);
}

}  // namespace
}  // namespace wangge::cli
