#include "cli/world_summary.hpp"

#include <gmock/gmock.h>

#include "support/crowded.hpp"
#include "support/small_district.hpp"

namespace wangge::cli {
namespace {

using testing::HasSubstr;

TEST(WorldSummaryTest, CountsWhatTheWorldHolds) {
  const support::SmallDistrict district;
  const std::string text = world_summary(district.world, {});
  EXPECT_THAT(text, HasSubstr("subdistricts 1, communities 1, cells 4, 0.04 km2"));
  EXPECT_THAT(text, HasSubstr("of components 0, of events 1"));
  EXPECT_THAT(text,
              HasSubstr("desks 1, supervisor teams 1, department teams 1, subdistrict teams 1"));
  EXPECT_THAT(text, HasSubstr("streets, 48.0 a day"));
  EXPECT_THAT(text, HasSubstr("2008-07-20 00:00 to 2008-07-27 00:00"));
  EXPECT_THAT(text, HasSubstr("baseline"));
}

TEST(WorldSummaryTest, TellsTheWarmUpAsPlannersWriteIt) {
  support::SmallDistrict district;
  district.world.experiment.warm_up = {};
  EXPECT_THAT(world_summary(district.world, {}), HasSubstr(", warm-up none\n"));
  district.world.experiment.warm_up = base::days(2);
  EXPECT_THAT(world_summary(district.world, {}), HasSubstr(", warm-up 2 d\n"));
}

TEST(WorldSummaryTest, TellsWhoAnswersEmergencies) {
  support::SmallDistrict district;
  district.unit(support::SmallDistrict::kDepartment).response.emplace();
  model::IncidentStream calls;
  calls.name = {"calls-120", "", "120"};
  calls.rhythm.per_day = base::PerDay(37);
  district.world.emergencies.streams.push_back(calls);
  const std::string text = world_summary(district.world, {});
  EXPECT_THAT(text, HasSubstr("service:     department, stations 1, crews 2\n"));
  EXPECT_THAT(text, HasSubstr("emergencies: 120, 37.0 a day\n"));
  const auto json = world_summary_json(district.world);
  EXPECT_EQ(json["services"][0]["service"], "department");
  EXPECT_EQ(json["services"][0]["crews"], 2);
  EXPECT_EQ(json["emergencies"][0]["per_day"], 37);
}

TEST(WorldSummaryTest, TellsCrowdsAndRains) {
  support::SmallDistrict district;
  support::add_crowd(district.world, support::make_crowd(district.world, 0, 0.5));
  model::Rain rain;
  rain.name = {"storm", "暴雨", "storm"};
  rain.when = district.world.demand.crowds[0].height;
  rain.falls = base::Probability(0.8);
  district.world.demand.rains = {rain};
  const std::string text = world_summary(district.world, {});
  EXPECT_THAT(text, HasSubstr("crowd:       torch relay, 20,000 people, 2008-07-21 12:00 to "
                              "2008-07-21 18:00\n"));
  EXPECT_THAT(text, HasSubstr("rain:        storm, 2008-07-21 12:00 to 2008-07-21 18:00, falls in "
                              "80 %\n"));
  const auto json = world_summary_json(district.world);
  EXPECT_EQ(json["crowds"][0]["people"], 20000);
  EXPECT_EQ(json["rains"][0]["falls"], 0.8);
}

TEST(WorldSummaryTest, SpeaksChinese) {
  const support::SmallDistrict district;
  EXPECT_THAT(world_summary(district.world, {base::Lang::Zh}), HasSubstr("现行方案"));
}

TEST(WorldSummaryTest, TellsProgramsTheSame) {
  const support::SmallDistrict district;
  const auto json = world_summary_json(district.world);
  EXPECT_EQ(json["cells"], 4);
  EXPECT_EQ(json["problems"][0]["stream"], "streets");
  EXPECT_EQ(json["configurations"][0]["people"], 6);
  EXPECT_EQ(json["configurations"][0]["staff_hours"], 6 * 168);
}

}  // namespace
}  // namespace wangge::cli
