#include "report/blame_json.hpp"

#include <gtest/gtest.h>

#include "record/directory.hpp"
#include "support/late_district.hpp"

namespace wangge::report {
namespace {

TEST(BlameJsonTest, SharesAndClassesAddUp) {
  const support::SmallDistrict district = support::too_few_crews();
  WhyLate why;
  why.configuration = model::ConfigurationId(0);
  why.replications = 1;
  why.blame = support::blame_of(district);
  why.one_more = {{.line = "crews", .unit = support::SmallDistrict::kDepartment}};
  const auto json = why_json(why, record::Directory(district.world), {"", "", 7, "", ""});
  double shares = 0, classes = 0;
  for (const auto& share : json["shares"]) shares += share["late_seconds"].get<double>();
  for (const auto& category : json["categories"]) classes += category["late_seconds"].get<double>();
  EXPECT_NEAR(shares, json["late_seconds"].get<double>(), 1e-6);
  EXPECT_NEAR(classes, shares, 1e-6);
  EXPECT_TRUE(json["one_more"][0]["fewer_late_cases"].is_null());
}

}  // namespace
}  // namespace wangge::report
