#include "scenario/response_entry.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(ResponseEntryTest, CrewsGoBackAndCallsWaitUnlessItSaysOtherwise) {
  const auto part = read_part<ResponseEntry>("{turnout: 2 min}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.turnout, random::Distribution::constant(120.0));
  EXPECT_EQ(part.entry.send_by, model::SendBy::Nearest);
  EXPECT_TRUE(part.entry.mutual_aid);
  EXPECT_EQ(part.entry.when_none_free, NoneFree::Wait);
  EXPECT_EQ(part.entry.after_job, model::AfterJob::Return);
  EXPECT_FALSE(part.entry.move_up) << "nobody moves up";
  EXPECT_FALSE(part.entry.coverage);
}

TEST(ResponseEntryTest, PreferencesAreListsByArea) {
  const auto part = read_part<ResponseEntry>(
      "{turnout: 0, send_by: preference, preference: {north: [b, a], south: [a]}}");
  EXPECT_THAT(part.faults, IsEmpty());
  ASSERT_EQ(part.entry.preference.size(), 2u);
  EXPECT_EQ(part.entry.preference[0].area.text, "north");
  EXPECT_EQ(part.entry.preference[0].stations.at(1).text, "a");
}

TEST(ResponseEntryTest, MovingUpKeepsOneCrewHowFarItIs) {
  const auto part = read_part<ResponseEntry>("{turnout: 0, move_up: {}}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.move_up->keep, 1);
  EXPECT_EQ(part.entry.move_up->longest, base::Duration(0));
  EXPECT_EQ(read_part<model::MoveUp>("{longest: 8 min}").entry.longest, base::minutes(8));
}

TEST(ResponseEntryTest, AStationNeedsAPlace) {
  const auto part = read_part<StationEntry>("{id: fuxing, at: [1200, 300], area: yuetan}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.at.place.x, base::Metres(1200));
  EXPECT_EQ(part.entry.area.text, "yuetan");
  EXPECT_THAT(read_part<StationEntry>("{id: fuxing}").faults,
              ElementsAre(HasSubstr("at: missing: where it stands")));
}

TEST(ResponseEntryTest, NamesEachValueThatCannotBe) {
  EXPECT_THAT(read_part<ResponseEntry>("send_by: nearst\n"
                                       "when_none_free: pass\n"
                                       "after_job: returns\n"
                                       "move_up: {keep: -1}\n"
                                       "preference: [a]\n")
                  .faults,
              ElementsAre(HasSubstr("turnout: missing: from the order"),
                          HasSubstr("`nearst` is not known here; allowed: nearest, zone_first, "
                                    "preference; did you mean `nearest`?"),
                          HasSubstr("`pass` is not known here; allowed: wait, pass_on"),
                          HasSubstr("did you mean `return`?"),
                          HasSubstr("move_up.keep: `-1` is out of range"),
                          HasSubstr("preference: must be areas with lists of stations")));
  EXPECT_THAT(read_part<Preferences>("{north: []}").faults,
              ElementsAre(HasSubstr("north: is an empty list")));
}

TEST(ResponseEntryTest, TheOrderOfAreasDoesNotMatter) {
  Faults faults;
  Node node = parse_yaml("{south: [a], north: [b, a]}", "a.yaml", faults);
  Language<Preferences>::complete(node, InputFiles());
  EXPECT_EQ(node.entries.front().key, "north");
}

}  // namespace
}  // namespace wangge::scenario
