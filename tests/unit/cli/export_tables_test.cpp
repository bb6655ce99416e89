#include "cli/export_tables.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "support/full_disk.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;

class ExportTablesTest : public testing::Test {
 protected:
  void run(const std::string& keep) const {
    call({"run", folder.scenario(), "--keep", keep, "--out", folder.campaign()});
  }
  [[nodiscard]] std::vector<std::string> written() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder.file("tables")))
      names.push_back(entry.path().filename().string());
    return names;
  }

  support::ScenarioFolder folder{support::street_scenario()};
};

TEST_F(ExportTablesTest, CasesAreThereWhereTheyWereKept) {
  run("first");
  export_tables(open_campaign(folder.campaign(), {}), folder.file("tables"));
  EXPECT_THAT(written(),
              testing::UnorderedElementsAre("about.csv", "scenario.json", "indicators.csv",
                                            "cases.csv", "intervals.csv"));
  EXPECT_THAT(support::bytes_of(folder.file("tables/intervals.csv")),
              testing::HasSubstr("crews,waiting for staff,"));
}

TEST_F(ExportTablesTest, WithoutThemItSaysHowToHaveThem) {
  run("none");
  const auto done = call(
      {"export", folder.campaign(), "--format", "csv", "--out", folder.file("tables").string()});
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.error, testing::HasSubstr("--keep first --out " + folder.campaign()));
  EXPECT_THAT(written(),
              testing::UnorderedElementsAre("about.csv", "scenario.json", "indicators.csv"));
}

TEST_F(ExportTablesTest, AFullDiskLeavesNothing) {
  run("first");
  const auto campaign = open_campaign(folder.campaign(), {});
  const support::FullDisk full(10'000);
  EXPECT_THROW(export_tables(campaign, folder.file("tables")), base::RunFailed);
  EXPECT_FALSE(std::filesystem::exists(folder.file("tables")));
}

}  // namespace
}  // namespace wangge::cli
