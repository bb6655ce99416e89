#include "model/problem_id.hpp"

#include <gtest/gtest.h>

#include "support/small_district.hpp"

namespace wangge::model {
namespace {

struct ProblemIdTest : testing::Test {
  support::SmallDistrict district;
  ProblemIdTest() {
    DeskStream calls;
    calls.name.key = "hot-line";
    district.world.demand.desk_work = {calls};
  }
};

TEST_F(ProblemIdTest, HoldsStreamAndNumber) {
  const auto id = problem_id(3, 123456789012);
  EXPECT_EQ(stream_of(id), 3U);
  EXPECT_EQ(number_of(id), 123456789012U);
}

TEST_F(ProblemIdTest, NamesCasesByTheirStream) {
  EXPECT_EQ(case_name(district.world, problem_id(0, 17)), "streets-17");
  EXPECT_EQ(case_name(district.world, problem_id(1, 2)), "hot-line-2");
  EXPECT_EQ(case_name(district.world, problem_id(2, 5)), "trace-5");
}

TEST_F(ProblemIdTest, FindsWhatItNamed) {
  for (std::size_t stream : {0, 1, 2})
    EXPECT_EQ(case_named(district.world, case_name(district.world, problem_id(stream, 8))),
              problem_id(stream, 8));
}

TEST_F(ProblemIdTest, KnowsNoOtherNames) {
  for (const char* wrong : {"", "streets", "streets-", "streets-x", "streets-7x", "alleys-7", "-7"})
    EXPECT_FALSE(case_named(district.world, wrong)) << wrong;
}

}  // namespace
}  // namespace wangge::model
