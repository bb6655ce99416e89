#include "scenario/input_files.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/faults_of.hpp"
#include "unit/scenario/scenario_text.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

Mark mark_in(const std::filesystem::path& file, int line) {
  return {std::make_shared<const std::string>(file.generic_string()), line, line == 0 ? 0 : 7};
}

TEST(InputFilesTest, AFileStandsBesideTheOneThatNamesIt) {
  InputFiles files;
  files.set_home("/plans/games");
  EXPECT_EQ(files.locate("../cells.csv", mark_in("/plans/base/layer.yaml", 3)), "/plans/cells.csv");
  EXPECT_EQ(files.locate("cells.csv", Mark{}), "/plans/games/cells.csv") << "named by --set";
}

TEST(InputFilesTest, RemembersEachFileOnceAsSeenFromTheScenario) {
  const Folder folder(Beside{{"plan/a.csv", "x"}, {"shared/b.csv", "y"}});
  InputFiles files;
  Faults faults;
  files.set_home(folder.path() / "plan");
  for (const char* name : {"plan/a.csv", "shared/b.csv", "plan/a.csv"})
    EXPECT_TRUE(files.read(folder.path() / name, 100, {}, "table", faults).has_value());
  ASSERT_EQ(files.all().size(), 2u);
  EXPECT_EQ(files.all()[0].path, "a.csv");
  EXPECT_EQ(files.all()[1].path, "../shared/b.csv");
  EXPECT_NE(files.all()[0].hash, files.all()[1].hash);
}

TEST(InputFilesTest, AMissingFileIsAFaultWhereItIsNamed) {
  InputFiles files;
  Faults faults;
  EXPECT_FALSE(files.read("no-such.csv", 100, mark_in("plan.yaml", 3), "district.table", faults));
  EXPECT_THAT(lines_of(faults),
              ElementsAre("plan.yaml:3:7: district.table: no-such.csv: no such file"));
  EXPECT_TRUE(files.all().empty());
}

TEST(InputFilesTest, AFileOfTheCommandLineIsItsOwnPlace) {
  InputFiles files;
  Faults faults;
  EXPECT_FALSE(files.read("no-such.yaml", 100, {}, "", faults));
  EXPECT_THAT(lines_of(faults), ElementsAre("no-such.yaml: no such file"));
}

TEST(InputFilesTest, RefusesAFileThatIsTooLarge) {
  const Folder folder(Beside{{"big.csv", "12345"}});
  InputFiles files;
  Faults faults;
  EXPECT_FALSE(files.read(folder.path() / "big.csv", 4, mark_in("plan.yaml", 3), "t", faults));
  EXPECT_THAT(lines_of(faults),
              ElementsAre(::testing::EndsWith("is 5 bytes long; at most 4 are read")));
}

}  // namespace
}  // namespace wangge::scenario
