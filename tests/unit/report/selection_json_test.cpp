#include "report/selection_json.hpp"

#include <gtest/gtest.h>

#include "support/made_selection.hpp"

namespace wangge::report {
namespace {

TEST(SelectionJsonTest, KeepsUnroundedNumbersAndKeys) {
  const support::Contest contest{"baseline", "more"};
  auto selection = support::made_selection();
  support::require_in_time(selection);
  const auto json = selection_json(selection, record::Directory(contest.district.world),
                                   {"", "", 7, "0.1.0", "wangge select x"});
  EXPECT_EQ(json["end"], "decided");
  EXPECT_EQ(json["procedure"], "kim_nelson");
  EXPECT_EQ(json["worth_detecting"], 0.5);
  EXPECT_EQ(json["candidates"][0]["configuration"], "more");
  EXPECT_EQ(json["candidates"][0]["chosen"], true);
  EXPECT_EQ(json["candidates"][1]["requirements"], "breaks");
  EXPECT_EQ(json["candidates"][1]["to_best"]["high"], 1.4);
  EXPECT_EQ(json["needed_of_each"], nullptr);
}

}  // namespace
}  // namespace wangge::report
