#include "report/incident_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indicator/catalogue.hpp"
#include "support/emergency_run.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using base::Lang;
using support::EmergencyPaper;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

class IncidentTableTest : public testing::Test {
 protected:
  const EmergencyPaper paper;
  const record::Directory directory = indicator::directory_of(paper.world);

  [[nodiscard]] std::string table(const CaseStory& story, Lang lang = Lang::En) const {
    return incident_table(story, directory, EmergencyPaper::kHorizon, {lang, false, 120});
  }
};

TEST_F(IncidentTableTest, TheHeadSaysWhatBecameOfIt) {
  EXPECT_THAT(table(support::late_incident()),
              testing::StartsWith("Incident emergencies-12: cardiac arrest, Desheng, a, "
                                  "cell 110102001001001\n"
                                  "Called: ambulance centre, 2008-07-24 00:00. Outcome: cleared. "
                                  "Reached late by 00:02:00.\n"));
  EXPECT_THAT(table(support::late_incident(), Lang::Zh), HasSubstr("到场超时00:02:00。"));
}

TEST_F(IncidentTableTest, ItsStagesStandWithWhoWasAtIt) {
  const std::string text = table(support::late_incident());
  EXPECT_THAT(text, ContainsRegex("07-24 00:02:00  00:04:00  sending +ambulances +waiting"));
  EXPECT_THAT(text, ContainsRegex("Desheng ambulances +on the way +travel +00:07:00 +11.7 +00:02"));
}

TEST_F(IncidentTableTest, EachUnitHasALineWithRemarks) {
  const std::string text = table(support::late_incident());
  EXPECT_THAT(text, HasSubstr("Units sent; minutes and seconds since the call:"));
  EXPECT_THAT(text, ContainsRegex("Desheng ambulances +1 +1:00 +6:00 +7:00 +14:00 +30:00 +40:00 "
                                  "+60:00 +none was free, taken"));
  EXPECT_THAT(text, ContainsRegex("Jinrongjie ambulances +2 +2:00 +8:00 +- +- +- +- +20:00 +from"));
}

TEST_F(IncidentTableTest, ReachedInTimeIsSaidAsSuch) {
  CaseStory story = support::late_incident();
  story.incident->arrived = story.incident->arose + 10_min;
  EXPECT_THAT(table(story), HasSubstr("Reached in time, after 00:10:00."));
}

TEST_F(IncidentTableTest, NobodyCameOrNoRoadLedThere) {
  CaseStory story;
  story.incident = EmergencyPaper::open(6_d);
  EXPECT_THAT(table(story), HasSubstr("Nobody came; past its target by 23:48:00."));
  EXPECT_THAT(table(story), Not(HasSubstr("Units sent")));
  story.incident->unserved = true;
  EXPECT_THAT(table(story), HasSubstr("No road led there for any unit."));
}

TEST_F(IncidentTableTest, ACallThatWasHandedOnSaysToWhom) {
  CaseStory story = support::late_incident();
  story.incident->dialled = EmergencyPaper::k110;
  EXPECT_THAT(table(story), HasSubstr("Called: police centre, 2008-07-24 00:00. Outcome: cleared. "
                                      "Handed on to: ambulance centre."));
}

}  // namespace
}  // namespace wangge::report
