#include "model/problem_id.hpp"

#include <gtest/gtest.h>

namespace wangge::model {
namespace {

TEST(ProblemIdTest, HoldsStreamAndNumber) {
  const auto id = problem_id(3, 123456789012);
  EXPECT_EQ(stream_of(id), 3U);
  EXPECT_EQ(number_of(id), 123456789012U);
}

TEST(ProblemIdTest, ProblemsOfOneStreamStandTogether) {
  EXPECT_LT(problem_id(0, 99), problem_id(1, 0));
  EXPECT_LT(problem_id(1, 0), problem_id(1, 1));
}

}  // namespace
}  // namespace wangge::model
