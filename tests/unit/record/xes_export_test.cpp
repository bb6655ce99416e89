#include "record/xes_export.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "support/kept_lives.hpp"

namespace wangge::record {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string log_of(const support::KeptLives& lives) {
  std::ostringstream out;
  const EventLogSource source = lives.source();
  XesExport log(out, source);
  lives.results().replay_lives(support::KeptLives::kTrial, log);
  log.finish();
  return out.str();
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

TEST(XesExportTest, EveryStretchHasAStartAndAnEndButTheOneTheHorizonCutOff) {
  const std::string log = log_of({});
  EXPECT_EQ(count(log, "<trace>"), 2u);
  EXPECT_EQ(count(log, "\"lifecycle:transition\" value=\"start\""), 5u);
  EXPECT_EQ(count(log, "\"lifecycle:transition\" value=\"complete\"/>\n      <"), 4u);
  EXPECT_THAT(log, testing::EndsWith("  </trace>\n</log>\n"));
}

TEST(XesExportTest, AnEventSaysStageUnitDepartmentTimeAndCause) {
  EXPECT_THAT(log_of({}), HasSubstr(R"(    <event>
      <string key="concept:name" value="handling"/>
      <string key="concept:instance" value="3"/>
      <string key="lifecycle:transition" value="start"/>
      <string key="org:resource" value="Desheng inspectors"/>
      <string key="org:group" value="city inspectors"/>
      <date key="time:timestamp" value="2008-07-23T12:30:00.000+08:00"/>
      <string key="cause" value="work"/>
    </event>
)"));
}

TEST(XesExportTest, SaysWhereItComesFrom) {
  const std::string log = log_of({});
  EXPECT_THAT(log, HasSubstr(R"(<string key="seed" value="2008"/>)"));
  EXPECT_THAT(log, HasSubstr(R"(key="resolved_scenario" value="{&quot;wangge&quot;: 1}&#10;"/>)"));
  EXPECT_THAT(log, HasSubstr(R"(<int key="replication" value="2"/>)"));
}

TEST(XesExportTest, HostileNamesAreText) {
  const std::string log = log_of({});
  EXPECT_THAT(log, HasSubstr("value=\"&lt;script&gt; &amp; &quot;co&quot;&#10;=cmd|x\""));
  EXPECT_THAT(log, Not(HasSubstr("<script>")));
}

TEST(XesExportTest, WhatXmlCannotHoldIsReplaced) {
  EXPECT_EQ(xml_value("a\x01"
                      "b\xEF\xBF\xBF"
                      "井"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "井");
}

}  // namespace
}  // namespace wangge::record
