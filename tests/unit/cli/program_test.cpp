#include "cli/program.hpp"

#include <gmock/gmock.h>

#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using testing::HasSubstr;
using testing::StartsWith;

TEST(ProgramTest, ShowsItsCommands) {
  const auto done = call({"--help"});
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.out, HasSubstr("compare"));
  EXPECT_EQ(done.error, "");
}

TEST(ProgramTest, ShowsItsCommandsInChinese) {
  EXPECT_THAT(call({"--help", "--lang", "zh"}).out, HasSubstr("命令："));
  EXPECT_THAT(call({"compare", "--lang=zh", "--help"}).out, HasSubstr("用法：wangge compare"));
}

TEST(ProgramTest, RefusesAnEmptyCommandLine) {
  const auto done = call({});
  EXPECT_EQ(done.code, 2);
  EXPECT_EQ(done.out, "");
  EXPECT_THAT(done.error, StartsWith("wangge: no command given\nusage: wangge COMMAND"));
}

TEST(ProgramTest, SuggestsTheCommandThatWasMeant) {
  const auto done = call({"comapre", "x"});
  EXPECT_EQ(done.code, 2);
  EXPECT_THAT(done.error, HasSubstr("unknown command comapre; did you mean compare?"));
}

TEST(ProgramTest, SuggestsTheOptionThatWasMeant) {
  const auto done = call({"compare", "x", "--replication", "3"});
  EXPECT_EQ(done.code, 2);
  EXPECT_THAT(done.error, HasSubstr("did you mean --replications?"));
  EXPECT_THAT(done.error, HasSubstr("usage: wangge compare SCENARIO [options]"));
}

TEST(ProgramTest, RefusesALanguageItDoesNotSpeak) {
  EXPECT_EQ(call({"version", "--lang", "fr"}).code, 2);
}

TEST(ProgramTest, AnswersAPlannersMistakeWithThree) {
  const auto done = call({"check", "no-such-file.yaml"});
  EXPECT_EQ(done.code, 3);
  EXPECT_THAT(done.error, StartsWith("no-such-file.yaml: "));
  EXPECT_THAT(done.error, HasSubstr("cannot be found"));
}

TEST(ProgramTest, AnswersTheWorldsFailureWithFour) {
  const support::ScenarioFolder folder;
  const auto done = call({"compare", folder.scenario(), "--out", folder.scenario()});  // a file
  EXPECT_EQ(done.code, 4);
  EXPECT_THAT(done.error, HasSubstr("cannot make the folder"));
}

TEST(ProgramTest, AnswersAnUnheardOfFailureOfTheDiskWithFour) {
  const auto done = call({"init", std::string(5000, 'x')});  // longer than a name may be
  EXPECT_EQ(done.code, 4);
  EXPECT_THAT(done.error, HasSubstr("File name too long"));
}

}  // namespace
}  // namespace wangge::cli
