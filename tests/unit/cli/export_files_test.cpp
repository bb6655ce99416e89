#include "cli/export_files.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "support/full_disk.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

// What the files hold is read back by tests/support/export_readers.

class ExportFilesTest : public testing::Test {
 protected:
  ExportFilesTest() {
    support::call({"run", folder.scenario(), "--keep", "first", "--out", folder.campaign()});
    campaign.emplace(open_campaign(folder.campaign(), {}));
  }
  [[nodiscard]] std::string bytes(void (*write)(const ExportedCampaign&,
                                                const std::filesystem::path&)) const {
    write(*campaign, folder.file("written"));
    return support::bytes_of(folder.file("written"));
  }

  support::ScenarioFolder folder{support::street_scenario()};
  std::optional<ExportedCampaign> campaign;
};

TEST_F(ExportFilesTest, EachWritesItsFormat) {
  EXPECT_THAT(bytes(export_xes), testing::StartsWith("<?xml version=\"1.0\""));
  EXPECT_THAT(bytes(export_ocel), testing::StartsWith("{\n\"objectTypes\": ["));
  EXPECT_THAT(bytes(export_bulletin), testing::StartsWith("PK"));
}

TEST_F(ExportFilesTest, SameCampaignSameBytes) {
  for (const auto write : {export_xes, export_ocel, export_bulletin})
    EXPECT_EQ(bytes(write), bytes(write));
}

TEST_F(ExportFilesTest, AFullDiskLeavesNothing) {
  const support::FullDisk full(3'000);
  for (const auto write : {export_xes, export_ocel, export_bulletin}) {
    EXPECT_THROW(write(*campaign, folder.file("written")), base::RunFailed);
    EXPECT_THAT(folder.files(), testing::ElementsAre("campaign", "scenario.yaml"));
  }
}

}  // namespace
}  // namespace wangge::cli
