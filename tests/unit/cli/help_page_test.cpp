#include "cli/help_page.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "base/text.hpp"

namespace wangge::cli {
namespace {

struct Pages {
  CLI::App program{"does things", "wangge"};
  CLI::App* page = nullptr;
  std::string name;
  int number = 0;
  Pages() {
    base::set_language(base::Lang::En);
    program.formatter(std::make_shared<HelpPage>());
    program.set_help_flag("-h,--help", "show this page");
    page = program.add_subcommand("compare", "compares");
    page->set_help_flag("-h,--help", "show this page");
    page->add_option("SCENARIO", name, "a file")->required();
    page->add_option("--seed", number, "of all chance")->type_name("N");
    page->footer("  wangge compare x");
  }
};

TEST(HelpPageTest, ShowsUsageArgumentsOptionsAndExample) {
  Pages pages;
  EXPECT_EQ(pages.page->help(), R"(compares

Usage: wangge compare SCENARIO [options]

Arguments:
  SCENARIO                  a file

Options:
  -h,--help                 show this page
  --seed N                  of all chance

Example:
  wangge compare x
)");
}

TEST(HelpPageTest, ListsTheCommandsOfTheProgram) {
  Pages pages;
  EXPECT_EQ(pages.program.help(), R"(does things

Usage: wangge COMMAND [options]

Commands:
  compare                   compares

Options:
  -h,--help                 show this page
)");
}

TEST(HelpPageTest, PutsALongNameOnALineOfItsOwn) {
  Pages pages;
  pages.page->add_option("--a-very-long-option-name", pages.number, "much")->type_name("NUMBER");
  EXPECT_NE(pages.page->help().find("  --a-very-long-option-name NUMBER\n" + std::string(28, ' ') +
                                    "much\n"),
            std::string::npos);
}

TEST(HelpPageTest, SpeaksChinese) {
  Pages pages;
  base::set_language(base::Lang::Zh);
  EXPECT_NE(pages.page->help().find("用法：wangge compare SCENARIO [选项]"), std::string::npos);
  base::set_language(base::Lang::En);
}

}  // namespace
}  // namespace wangge::cli
