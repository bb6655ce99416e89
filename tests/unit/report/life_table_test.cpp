#include "report/life_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indicator/catalogue.hpp"
#include "support/late_case.hpp"

namespace wangge::report {
namespace {

using base::Lang;
using support::PaperWorld;
using testing::HasSubstr;

const record::Directory& paper_directory() {
  static const record::Directory kDirectory = indicator::directory_of(PaperWorld().world);
  return kDirectory;
}

TEST(LifeTableTest, EachIntervalIsALine) {
  const std::string text =
      life_table(support::late_case(), paper_directory(), {Lang::En, false, 120});
  EXPECT_THAT(text, HasSubstr("\n07-23 23:00:00  01:00:00  discovery   nobody knew"));
  EXPECT_EQ(std::ranges::count(text, '\n'), 3 + 8);
}

TEST(LifeTableTest, TheSharesAddUpInTheLastLine) {
  const auto all = shares(support::late_case(), PaperWorld::kHorizon);
  EXPECT_THAT(shares_table(all, paper_directory(), {Lang::En, false, 120}),
              testing::EndsWith("07:45:00  100.0  02:00:00\n"));
}

}  // namespace
}  // namespace wangge::report
