#include "scenario/organisation_entry.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

TEST(OrganisationEntryTest, CrewsDriveAndSupervisorsWalk) {
  const auto part =
      read_part<OrganisationEntry>("{supervisors: {id: s}, units: [{id: chengguan}]}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_DOUBLE_EQ(part.entry.supervisors->speed.count(), 5 / 3.6);
  EXPECT_DOUBLE_EQ(part.entry.units.at(0).speed.count(), 15 / 3.6);
  EXPECT_EQ(part.entry.units[0].kind, CrewKind::Department);
  EXPECT_EQ(part.entry.units[0].each, Each::District);
  EXPECT_EQ(part.entry.units[0].shift_end, model::ShiftEnd::FinishThenLeave);
}

TEST(OrganisationEntryTest, ABaseIsTheCentreOrAPoint) {
  EXPECT_FALSE(read_part<UnitEntry>("{id: a, base: centre}").entry.base.point);
  const auto part = read_part<UnitEntry>("{id: a, base: [120, -30]}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.base.point->place.x, base::Metres(120));
  EXPECT_EQ(part.entry.base.point->place.y, base::Metres(-30));
}

TEST(OrganisationEntryTest, ActivitiesStandInTheOrderOfTheModel) {
  const auto part = read_part<ActivitiesEntry>(
      "{escalate: {post: head, work: 1 min}, accept: {post: desk, work: 2 min, limit: 15 min}}");
  EXPECT_THAT(part.faults, IsEmpty());
  const auto all = part.entry.all();
  const auto& accept = *all[static_cast<std::size_t>(model::Activity::Accept)];
  ASSERT_TRUE(accept);
  EXPECT_EQ(accept->post.text, "desk");
  EXPECT_EQ(accept->limit, base::minutes(15));
  ASSERT_TRUE(*all[static_cast<std::size_t>(model::Activity::Escalate)]);
  EXPECT_FALSE(*all[static_cast<std::size_t>(model::Activity::Dispatch)]) << "it is not done";
}

TEST(OrganisationEntryTest, ADeskNeitherTravelsNorHasATeamElsewhere) {
  EXPECT_THAT(read_part<OrganisationEntry>("posts: [{id: desk, speed: 5 km/h}]").faults,
              ElementsAre("a.yaml:1:20: posts[desk].speed: no such key `speed`; allowed: id, zh, "
                          "en, cost, shift_end"));
}

TEST(OrganisationEntryTest, NamesEachValueThatCannotBe) {
  EXPECT_THAT(
      read_part<OrganisationEntry>(
          "units:\n"
          "  - {id: a, base: center, speed: 0 km/h, cost: 60 yuan}\n"
          "  - {id: b, kind: outsid, shift_end: handover, fails_check: 4}\n"
          "activities: {dispach: {post: desk, work: 1 min}, close: {post: desk}}\n")
          .faults,
      ElementsAre("a.yaml:2:19: units[a].base: `center` is not known here; allowed: centre, "
                  "[x, y]; did you mean `centre`?",
                  "a.yaml:2:34: units[a].speed: `0 km/h` is out of range; allowed: above 0, up to "
                  "200 km/h",
                  "a.yaml:2:48: units[a].cost: `yuan` is no unit of this quantity; allowed: "
                  "yuan/h",
                  "a.yaml:3:19: units[b].kind: `outsid` is not known here; allowed: department, "
                  "subdistrict, outside; did you mean `outside`?",
                  "a.yaml:3:38: units[b].shift_end: `handover` is not known here; allowed: "
                  "finish_then_leave, hand_over; did you mean `hand_over`?",
                  "a.yaml:3:61: units[b].fails_check: `4` is out of range; allowed: 0 .. 0.99",
                  StartsWith("a.yaml:4:14: activities.dispach: no such key `dispach`; allowed: "
                             "answer, accept, file"),
                  "a.yaml:4:57: activities.close.work: missing: working time"));
}

}  // namespace
}  // namespace wangge::scenario
