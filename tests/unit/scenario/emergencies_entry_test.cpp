#include "scenario/emergencies_entry.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(EmergenciesEntryTest, ACentreAnswersWithinTenSecondsUnlessItSaysMore) {
  const auto part = read_part<CentreEntry>("{id: a, call_desk: d, interview: 75 s, dispatch: 0}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.answer_target, base::seconds(10));
  EXPECT_EQ(part.entry.transfer, random::Distribution::constant(30.0));
  EXPECT_FALSE(part.entry.dispatch_desk.given());
}

TEST(EmergenciesEntryTest, ANeedIsOneCrewThatTheCallerAsksFor) {
  const auto part = read_part<NeedEntry>("{service: fire, work: 1 h}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.units, 1);
  EXPECT_EQ(part.entry.share, base::Probability(1));
  EXPECT_EQ(part.entry.asked, model::Asked::ByCaller);
  EXPECT_EQ(part.entry.to_hospital, base::Probability(0));
  EXPECT_FALSE(part.entry.hand_over);
}

TEST(EmergenciesEntryTest, AStreamHasTheRhythmOfOtherStreams) {
  const auto part = read_part<IncidentStreamEntry>(
      "{id: calls, per_day: 37/day, hours: daytime, cells: evenly, types: {fall: 9},\n"
      " factors: [{factor: 2}], repeat_dialled: {c110: 1}, recognised: 90 %}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.per_day, base::PerDay(37));
  EXPECT_EQ(part.entry.hours.profile.text, "daytime");
  EXPECT_TRUE(part.entry.cells.evenly);
  EXPECT_EQ(part.entry.types.at(0).value, 9);
  EXPECT_THAT(part.entry.dialled, IsEmpty());
  EXPECT_EQ(part.entry.repeat_dialled.at(0).ref.text, "c110");
  EXPECT_EQ(part.entry.repeat_delay, random::Distribution::exponential(120.0));
  EXPECT_EQ(part.entry.recognised, base::Probability(0.9));
}

TEST(EmergenciesEntryTest, ASurgeBeginsAtANumberOfIncidents) {
  const auto part = read_part<SurgeEntry>("{open_incidents: 8, lasts: 2 h, defer_routine: true}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.open_incidents, 8);
  EXPECT_EQ(part.entry.lasts, base::hours(2));
  EXPECT_TRUE(part.entry.defer_routine);
  EXPECT_FALSE(part.entry.activation);
  EXPECT_THAT(read_part<SurgeEntry>("{}").faults,
              ElementsAre(HasSubstr("open_incidents: missing")));
}

TEST(EmergenciesEntryTest, NamesWhatATypeLacks) {
  EXPECT_THAT(read_part<EmergenciesEntry>("types: [{id: fall}]").faults,
              ElementsAre(HasSubstr("types[fall].centre: missing: call centre"),
                          HasSubstr("types[fall].target: missing: from the call"),
                          HasSubstr("types[fall].needs: missing: what it takes")));
}

TEST(EmergenciesEntryTest, NamesEachValueThatCannotBe) {
  EXPECT_THAT(
      read_part<EmergenciesEntry>(
          "centres: [{id: a, call_desk: d, interview: 1 min, dispatch: 1 min, answer_target: 0}]\n"
          "types:\n"
          "  - {id: b, centre: a, target: 5, needs: [{service: s, units: 0, work: 1 h,\n"
          "     asked: on_scen, share: 120 %}]}\n"
          "hospitals: [{id: h, at: renmin}]\n"
          "comand: head\n")
          .faults,
      ElementsAre(HasSubstr("centres[a].answer_target: `0` is out of range; allowed: above 0"),
                  HasSubstr("types[b].target: `5` has no unit"),
                  HasSubstr("types[b].needs[0].units: `0` is out of range; allowed: 1 .. 1000"),
                  HasSubstr("types[b].needs[0].asked: `on_scen` is not known here; allowed: "
                            "by_caller, on_scene; did you mean `on_scene`?"),
                  HasSubstr("types[b].needs[0].share: `120 %` is out of range"),
                  HasSubstr("hospitals[h].at: must be a place in metres"),
                  HasSubstr("no such key `comand`")));
}

}  // namespace
}  // namespace wangge::scenario
