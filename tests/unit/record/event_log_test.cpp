#include "record/event_log.hpp"

#include <gmock/gmock.h>

#include <map>

#include "support/kept_lives.hpp"

namespace wangge::record {
namespace {

using support::PaperCases;
using support::PaperWorld;

struct Said {
  std::map<std::string, std::string>* values;
  void operator()(const char* key, const std::string& value) const { (*values)[key] = value; }
  void operator()(const char* key, base::Instant moment) const {
    (*values)[key] = std::to_string(moment.count());
  }
  void operator()(const char* key, bool value) const { (*values)[key] = value ? "yes" : "no"; }
};

std::map<std::string, std::string> said_of(const CaseRecord& record) {
  const support::KeptLives lives;
  std::map<std::string, std::string> values;
  say_whole(record, lives.source(), Said{&values});
  return values;
}

TEST(EventLogTest, SaysWhatACaseIsInWords) {
  auto said = said_of(PaperCases::closed(base::hours(1), base::hours(5)));
  EXPECT_EQ(said["severity"], "usual");
  EXPECT_EQ(said["subdistrict"], "Desheng");
  EXPECT_EQ(said["handler"], "Desheng inspectors");
  EXPECT_EQ(said["outcome"], "closed");
  EXPECT_EQ(said["handled_in_time"], "no");
  EXPECT_EQ(said.count("merged_into"), 0u);
}

TEST(EventLogTest, WhatIsNotDueYetIsNeitherInTimeNorLate) {
  auto record = PaperCases::dispatched(base::hours(1));
  record.handling.deadline = PaperWorld::kHorizon + base::hours(1);
  EXPECT_EQ(said_of(record).count("handled_in_time"), 0u);
}

TEST(EventLogTest, TheHorizonCutsOffWhatIsOpenOrUndiscovered) {
  CaseRecord record = PaperCases::dispatched(base::hours(1));
  EXPECT_TRUE(is_unfinished(record));
  record.outcome = Outcome::Undiscovered;
  EXPECT_TRUE(is_unfinished(record));
  record.outcome = Outcome::Duplicate;
  EXPECT_FALSE(is_unfinished(record));
  IncidentRecord incident;
  EXPECT_TRUE(is_unfinished(incident));
  incident.outcome = IncidentOutcome::Lost;
  EXPECT_FALSE(is_unfinished(incident));
}

}  // namespace
}  // namespace wangge::record
