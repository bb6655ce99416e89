#include "experiment/estimate_json.hpp"

#include <gtest/gtest.h>

namespace wangge::experiment {
namespace {

TEST(EstimateJsonTest, NamesEveryPart) {
  EXPECT_EQ(json_of(Estimate{4, 2.5, 0.5, 0.25}).dump(),
            R"({"mean":2.5,"half_width":0.25,"deviation":0.5,"replications":4})");
}

TEST(EstimateJsonTest, WritesNullForWhatIsNotKnown) {
  EXPECT_EQ(json_of(Estimate{1, 2.5, 0, std::nullopt})["half_width"], nullptr);
  EXPECT_EQ(json_of(std::optional<Estimate>()), nullptr);
}

}  // namespace
}  // namespace wangge::experiment
