#include "report/indicator_csv.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "support/paper_world.hpp"

namespace wangge::report {
namespace {

using record::Figure;
using record::Kind;

std::string table(base::Lang lang) {
  const record::Directory directory(support::PaperWorld{}.world);
  const auto on_time = indicator::find("on_time_handling");
  const auto hours = indicator::find("handling_mean");
  FigureMeans means;
  means.add(std::vector<Figure>{{{Kind::Unit, 4}, on_time, 8, 10, 0.8},
                                {{Kind::Unit, 4}, hours, 3.6e6, 1, 1}});
  means.add(std::vector<Figure>{{{Kind::Unit, 4}, on_time, 6, 10, 0.6}});
  std::ostringstream out;
  IndicatorCsv csv(out, directory, base::Probability(0.95), Style{lang});
  csv.add(model::ConfigurationId(1), means);
  return out.str();
}

TEST(IndicatorCsvTest, ShareHasItsIntervalAndItsTwoCounts) {
  EXPECT_THAT(table(base::Lang::En),
              testing::HasSubstr("more supervisors,unit,city inspectors,on-time handling,%,70,"
                                 "127.0620474,2,7,10,on_time_handling\r\n"));
}

TEST(IndicatorCsvTest, OneReplicationHasNoInterval) {
  EXPECT_THAT(table(base::Lang::Zh), testing::HasSubstr("小时,1,,1,,,handling_mean\r\n"));
}

TEST(IndicatorCsvTest, BeginsForASpreadsheet) {
  EXPECT_THAT(table(base::Lang::Zh),
              testing::StartsWith("\xEF\xBB\xBF编制方案,统计维度,对象,指标,"));
}

}  // namespace
}  // namespace wangge::report
