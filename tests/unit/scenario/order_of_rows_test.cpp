#include "scenario/order_of_rows.hpp"

#include <gmock/gmock.h>

#include <string>

namespace wangge::scenario {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// As row, the row beside it, and which way: "3<2" stands below a later one, "1>2" above an
/// earlier.
std::vector<std::string> told(const std::vector<int>& seconds) {
  std::vector<base::Instant> times;
  for (const int second : seconds) times.emplace_back(std::int64_t{second} * 1000);
  std::vector<std::string> rows;
  for (const auto& one : rows_out_of_order(times))
    rows.push_back(std::to_string(one.row) + (one.too_late ? ">" : "<") +
                   std::to_string(one.beside));
  return rows;
}

TEST(OrderOfRowsTest, SaysNothingOfRowsInOrder) {
  EXPECT_THAT(told({}), IsEmpty());
  EXPECT_THAT(told({5}), IsEmpty());
  EXPECT_THAT(told({1, 1, 2, 2, 3}), IsEmpty());
}

TEST(OrderOfRowsTest, OneRowDatedTooLateIsThatRow) {
  EXPECT_THAT(told({1, 2, 90, 3, 4, 5}), ElementsAre("2>3"));
  EXPECT_THAT(told({90, 1, 2, 3}), ElementsAre("0>1"));
}

TEST(OrderOfRowsTest, OneRowDatedTooEarlyIsThatRow) {
  EXPECT_THAT(told({11, 12, 1, 13}), ElementsAre("2<1"));
  EXPECT_THAT(told({11, 12, 13, 1}), ElementsAre("3<2"));
}

TEST(OrderOfRowsTest, OfTwoEqualRunsTheLaterRowIsOutOfOrder) {
  EXPECT_THAT(told({2, 1}), ElementsAre("0>1"));
  EXPECT_THAT(told({3, 2, 1}), ElementsAre("0>2", "1>2"));
}

}  // namespace
}  // namespace wangge::scenario
