#include "cli/usage_error.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/text.hpp"

namespace wangge::cli {
namespace {

/// What the program says about a command line of `wangge compare`-like pages.
std::string complaint(std::string line) {
  base::set_language(base::Lang::En);
  CLI::App program("", "wangge");
  program.allow_extras();
  CLI::App* page = program.add_subcommand("compare");
  page->allow_extras();
  std::string name;
  std::vector<std::string> layers;
  int number = 0;
  page->add_option("SCENARIO", name)->required();
  page->add_option("--replications", number)->type_name("N");
  page->add_option("--layer", layers)->type_name("FILE...");
  try {
    program.parse(std::move(line));
  } catch (const CLI::ParseError& error) {
    return stray_word(program).value_or(message_of(error, program));
  }
  return stray_word(program).value_or("");
}

TEST(UsageErrorTest, AcceptsWhatIsRight) { EXPECT_EQ(complaint("compare x --replications 3"), ""); }

TEST(UsageErrorTest, SuggestsTheCommandThatWasMeant) {
  EXPECT_EQ(complaint("comapre x"), "unknown command comapre; did you mean compare?");
}

TEST(UsageErrorTest, SuggestsTheOptionThatWasMeant) {
  EXPECT_EQ(complaint("compare x --replication=3"),
            "unknown option --replication; did you mean --replications?");
}

TEST(UsageErrorTest, SuggestsNothingFarFetched) {
  EXPECT_EQ(complaint("compare x --colour"), "unknown option --colour");
}

TEST(UsageErrorTest, NamesAnUnknownOptionBeforeAMissingArgument) {
  EXPECT_EQ(complaint("compare --replication"),
            "unknown option --replication; did you mean --replications?");
}

TEST(UsageErrorTest, NamesAMissingArgument) {
  EXPECT_EQ(complaint("compare"), "SCENARIO is missing");
}

TEST(UsageErrorTest, NamesAnArgumentTooMany) {
  EXPECT_EQ(complaint("compare x y"), "one argument too many: y");
}

TEST(UsageErrorTest, NamesAnOptionWithoutItsValue) {
  EXPECT_EQ(complaint("compare x --replications"), "--replications needs a value: N");
  EXPECT_EQ(complaint("compare x --layer"), "--layer needs a value: FILE...");
}

TEST(UsageErrorTest, SaysInItsOwnWordsThatAValueIsWrong) {
  EXPECT_EQ(complaint("compare x --replications many"),
            "the value of --replications cannot be understood");
}

TEST(UsageErrorTest, NamesAnOptionGivenTwice) {
  EXPECT_EQ(complaint("compare x --replications 3 --replications 4"),
            "--replications takes one value, once");
}

}  // namespace
}  // namespace wangge::cli
