#include "cli/command.hpp"

#include <gmock/gmock.h>

#include "support/program.hpp"

namespace wangge::cli {
namespace {

TEST(CommandTest, EachHasAPageWithAnExampleInBothLanguages) {
  for (const Command& command : commands()) {
    for (const char* lang : {"en", "zh"}) {
      const auto page = support::call({command.verb, "--help", "--lang", lang});
      EXPECT_EQ(page.code, 0) << command.verb;
      EXPECT_THAT(page.out, testing::HasSubstr("  wangge " + std::string(command.verb)));
    }
  }
}

TEST(CommandTest, NoLineOfAPageIsWiderThanATerminal) {
  for (const Command& command : commands()) {
    std::istringstream page(support::call({command.verb, "--help"}).out);
    for (std::string line; std::getline(page, line);) EXPECT_LE(line.size(), 100u) << line;
  }
}

}  // namespace
}  // namespace wangge::cli
