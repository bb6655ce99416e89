#include "scenario/categories_entry.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CategoriesEntryTest, OnlyOwnerAndConditionsHaveToBeSaid) {
  const auto part = read_part<CategoryEntry>(
      "{code: \"0501\", owner: chengguan, severities: [{id: usual, limit: 4 wh, work: 30 min}]}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.code, "0501") << "its leading zero stays";
  EXPECT_EQ(part.entry.kind, model::CategoryKind::Event);
  EXPECT_EQ(part.entry.weight, 1);
  EXPECT_FALSE(part.entry.profile.given());
  ASSERT_EQ(part.entry.severities.size(), 1u);
  const SeverityEntry& usual = part.entry.severities[0];
  EXPECT_EQ(usual.limit, (base::Limit{base::Limit::Unit::WorkHours, 4}));
  EXPECT_EQ(usual.work, random::Distribution::constant(base::minutes(30)));
  EXPECT_EQ(usual.share, 1);
  EXPECT_EQ(usual.priority, 2);
}

TEST(CategoriesEntryTest, AProblemStaysUnlessALifetimeIsGiven) {
  const auto part = read_part<CategoriesEntry>(
      "profiles: [{id: cover}, {id: vendor, detected: 65 %, lifetime: exponential(3 h)}]");
  EXPECT_THAT(part.faults, IsEmpty());
  ASSERT_EQ(part.entry.profiles.size(), 2u);
  EXPECT_FALSE(part.entry.profiles[0].lifetime);
  EXPECT_EQ(part.entry.profiles[0].detected, base::Probability(1));
  EXPECT_EQ(part.entry.profiles[1].detected, base::Probability(0.65));
  EXPECT_EQ(part.entry.profiles[1].lifetime, random::Distribution::exponential(base::hours(3)));
}

TEST(CategoriesEntryTest, KindsMayBeWrittenInChinese) {
  const auto part = read_part<CategoryEntry>("{code: \"0101\", kind: 部件, owner: utilities}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.kind, model::CategoryKind::Component);
}

TEST(CategoriesEntryTest, AConditionNeedsALimitAndWork) {
  EXPECT_THAT(read_part<CategoryEntry>("owner: office\nseverities: [{id: usual}]\n").faults,
              ElementsAre("a.yaml:2:14: severities[usual].limit: missing: statutory time to "
                          "handle: 2 uh (urgent hours), 4 wh (working hours), 3 wd, 5 ud (days)",
                          "a.yaml:2:14: severities[usual].work: missing: a crew's working time on "
                          "the spot"));
}

TEST(CategoriesEntryTest, NamesEachFigureThatCannotBe) {
  EXPECT_THAT(
      read_part<CategoriesEntry>(
          "profiles:\n"
          "  - {id: cover, detected: 1.2}\n"
          "list:\n"
          "  - {id: cover, kind: componet, owner: office, weight: -1,\n"
          "     severities: [{id: a, limit: 4 h, work: 1 h, priority: 10}]}\n")
          .faults,
      ElementsAre("a.yaml:2:27: profiles[cover].detected: `1.2` is out of range; allowed: 0 .. 1",
                  "a.yaml:4:23: list[cover].kind: `componet` is not known here; allowed: "
                  "component, event, 部件, 事件; did you mean `component`?",
                  "a.yaml:4:56: list[cover].weight: `-1` is out of range; allowed: 0 .. 1e9",
                  "a.yaml:5:34: list[cover].severities[a].limit: `4 h` is not a time limit; "
                  "write a number and a unit: 2 uh (urgent hours, 紧急工作时: they run day and "
                  "night), 4 wh "
                  "(working hours, 工作时: office hours only), 3 wd (working days, 工作日), 5 ud "
                  "(natural days, 自然日)",
                  "a.yaml:5:60: list[cover].severities[a].priority: `10` is out of range; "
                  "allowed: 0 .. 9"));
}

}  // namespace
}  // namespace wangge::scenario
