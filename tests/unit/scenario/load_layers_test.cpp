#include "scenario/load_layers.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/faults_of.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Loaded {
  Node document;
  std::vector<std::string> faults;
};

/// Loads `scenario.yaml` of the folder with these layers and settings over it.
Loaded load(const Folder& folder, const std::vector<std::string>& layers = {},
            const std::vector<std::string>& sets = {}) {
  LayerPlan plan{folder.path(), {}, sets};
  for (const std::string& layer : layers) plan.layers.push_back(folder.path() / layer);
  Faults faults;
  InputFiles files;
  Loaded loaded{load_layers(plan, files, faults), {}};
  try {
    faults.raise();
  } catch (const base::InvalidInput& invalid) {
    loaded.faults = folder.lines_of(invalid);
  }
  return loaded;
}

TEST(LoadLayersTest, LaterLayersWinAndSettingsWinOverAll) {
  const Folder folder(Beside{{"scenario.yaml", "extends: base/city.yaml\nb: 2\nc: 2\nd: 2\n"},
                             {"base/city.yaml", "a: 1\nb: 1\nc: 1\nd: 1\n"},
                             {"first.yaml", "c: 3\nd: 3\n"},
                             {"second.yaml", "d: 4\n"}});
  const Node document = load(folder, {"first.yaml", "second.yaml"}, {"a=5"}).document;
  EXPECT_EQ(document.find("a")->text, "5");
  EXPECT_EQ(document.find("b")->text, "2");
  EXPECT_EQ(document.find("c")->text, "3");
  EXPECT_EQ(document.find("d")->text, "4");
  EXPECT_EQ(document.find("extends"), nullptr);
}

TEST(LoadLayersTest, ValuesRememberTheFileThatTheyCameFrom) {
  const Folder folder(Beside{{"scenario.yaml", "extends: [a.yaml, b.yaml]\n"},
                             {"a.yaml", "x: 1\ny: 1\n"},
                             {"b.yaml", "y: 2\n"}});
  const Node document = load(folder).document;
  EXPECT_EQ(document.find("x")->mark.file_name(), (folder.path() / "a.yaml").generic_string());
  EXPECT_EQ(document.find("y")->mark.file_name(), (folder.path() / "b.yaml").generic_string());
}

TEST(LoadLayersTest, FilesMayShareABase) {
  const Folder folder(Beside{{"scenario.yaml", "extends: [a.yaml, b.yaml]\n"},
                             {"a.yaml", "extends: base.yaml\n"},
                             {"b.yaml", "extends: base.yaml\n"},
                             {"base.yaml", "x: 1\n"}});
  EXPECT_THAT(load(folder).faults, IsEmpty());
}

TEST(LoadLayersTest, FilesMayNotExtendEachOtherInACircle) {
  const Folder folder(
      {{"scenario.yaml", "x: 1\nextends: a.yaml\n"}, {"a.yaml", "extends: scenario.yaml\n"}});
  EXPECT_THAT(load(folder).faults,
              ElementsAre("a.yaml:1:10: extends: the files extend each other without end: "
                          "scenario.yaml -> a.yaml -> scenario.yaml"));
}

TEST(LoadLayersTest, AFileThatIsNotThereIsAFaultWhereItIsNamed) {
  const Folder folder(Beside{{"scenario.yaml", "x: 1\nextends: [bse.yaml]\n"}});
  EXPECT_THAT(load(folder).faults,
              ElementsAre("scenario.yaml:2:11: extends: bse.yaml: no such file"));
}

TEST(LoadLayersTest, ReportsTheFaultsOfAllFiles) {
  const Folder folder(Beside{{"scenario.yaml", "a: [1\n"}, {"layer.yaml", ""}});
  const auto faults = load(folder, {"layer.yaml"}).faults;
  ASSERT_EQ(faults.size(), 2u);
  EXPECT_EQ(faults[0], "layer.yaml: is empty");
  EXPECT_THAT(faults[1], ::testing::HasSubstr("scenario.yaml:2:1: not valid YAML"));
}

TEST(LoadLayersTest, RefusesFilesThatHoldNoText) {
  EXPECT_THAT(faults_of(""), ElementsAre("scenario.yaml: is empty"));
  EXPECT_THAT(faults_of("# only a comment\n"), ElementsAre("scenario.yaml: holds no keys"));
  EXPECT_THAT(faults_of(std::string("wangge: 1\n\0", 11)),
              ElementsAre("scenario.yaml: holds a NUL byte: this is not a text file"));
  EXPECT_THAT(faults_of("name: \xff\xff\n"),
              ElementsAre(HasSubstr("scenario.yaml: byte 7 is neither UTF-8 nor GBK")));
}

TEST(LoadLayersTest, SaysWhatToWriteInsteadOfAScenarioThatIsNotThere) {
  const Folder folder({{"there.yaml", "wangge: 1\n"}, {"good/scenario.yaml", "wangge: 1\n"}});
  const auto faults = [&](const char* name) {
    Faults found;
    InputFiles files;
    load_layers({folder.path() / name, {}, {}}, files, found);
    return lines_of(found);
  };
  const std::string at = folder.path().generic_string() + "/";
  const std::string what =
      ": the scenario cannot be found; name a YAML file, or a folder that holds scenario.yaml";
  EXPECT_THAT(faults("elsewhere"), ElementsAre(at + "elsewhere" + what));
  EXPECT_THAT(faults("their.yaml"),
              ElementsAre(at + "their.yaml" + what + "; did you mean `" + at + "there.yaml`?"));
  EXPECT_THAT(faults("god"), ElementsAre(at + "god" + what + "; did you mean `" + at + "good`?"));
}

TEST(LoadLayersTest, ReadsAFileInGbk) {
  const std::string gbk = "zh: \xD2\xBB\xB8\xF6\xCF\xAF\xCE\xBB\n";  // 一个席位
  EXPECT_EQ(world_of(kOneDesk + gbk).name.zh, "一个席位");
}

TEST(LoadLayersTest, ReadsAFileInUtf16) {
  std::string utf16 = "\xFF\xFE";
  for (const char c : kOneDesk) utf16 += {c, '\0'};
  EXPECT_EQ(world_of(utf16).name.key, "one-desk");
}

TEST(LoadLayersTest, SaysThatAWorkbookIsNoScenario) {
  EXPECT_THAT(faults_of(std::string("PK\x03\x04\0", 5)),
              ElementsAre(HasSubstr("scenario.yaml: is a workbook")));
}

TEST(LoadLayersTest, RefusesAFolderWithoutScenarioAndWhatIsNoFile) {
  const Folder folder({});
  for (const std::filesystem::path& path : {folder.path(), std::filesystem::path("/dev/null")})
    EXPECT_THROW(read_scenario(path), base::InvalidInput) << path;
}

}  // namespace
}  // namespace wangge::scenario
