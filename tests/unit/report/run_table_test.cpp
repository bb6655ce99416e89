#include "report/run_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <sstream>

#include "base/utf8.hpp"
#include "support/paper_run.hpp"

namespace wangge::report {
namespace {

using base::Lang;
using support::PaperWorld;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class RunTableTest : public testing::Test {
 protected:
  const PaperWorld paper;
  const record::Directory directory = indicator::directory_of(paper.world);
  std::vector<record::ReplicationRows> replications = support::paper_run(paper);

  [[nodiscard]] std::string table(Lang lang) const {
    const RunSummary run =
        summarise(directory, model::ConfigurationId(0), replications, paper.world.experiment);
    return run_table(run, directory, {"", "abc", 2008, "0.1.0", "wangge run x"}, {lang});
  }
};

TEST_F(RunTableTest, IndicatorsStandWithHalfWidthAndUnit) {
  const std::string text = table(Lang::En);
  EXPECT_THAT(text, StartsWith("baseline, seed 2008; replications: 3\n\n"
                               "indicator                                  value  unit\n"));
  EXPECT_THAT(text, HasSubstr("on-time handling                         85 ± 12  %\n"));
  EXPECT_THAT(text, HasSubstr("mean handling time                   2.60 ± 0.50  h\n"));
}

TEST_F(RunTableTest, UnitsStandWithTheirQueueOverTheDay) {
  EXPECT_THAT(table(Lang::Zh),
              HasSubstr("单位          当班  忙碌%  按期%  排队  排队时序（0-24时）\n"
                        "------------  ----  -----  -----  ----  ------------------------\n"
                        "城管监察大队   4.0   75.0   85.0  0.00\n"
                        "受理席         2.0   50.0      -  0.75           ▄▄▄█▄▄▄▄\n"));
}

TEST_F(RunTableTest, NotesSayHowSureItIsAndHowMuchHappened) {
  EXPECT_THAT(table(Lang::Zh), HasSubstr("- ±为各轮均值的95%置信区间。\n"));
  EXPECT_THAT(table(Lang::Zh), HasSubstr("共300件案卷、0件席位业务、3000个事件"));
  replications.resize(1);
  EXPECT_THAT(table(Lang::En), HasSubstr("- One replication: how much chance"));
  EXPECT_THAT(table(Lang::En), Not(HasSubstr("±")));
}

TEST_F(RunTableTest, OneOfAThingIsSpokenOfAsOne) {
  replications.resize(1);
  replications[0].counts = {1, 1, 1, 1, 0};
  EXPECT_THAT(table(Lang::En), HasSubstr("- 1 case, 1 item of desk work, 1 event; check code"));
}

TEST_F(RunTableTest, SaysThatABeatIsNotCountedAsBusy) {
  EXPECT_THAT(table(Lang::En), Not(HasSubstr("on the beat they count as free"))) << "none walk";
  RunSummary run =
      summarise(directory, model::ConfigurationId(0), replications, paper.world.experiment);
  run.units[0].unit = static_cast<std::uint32_t>(PaperWorld::kSupervisors.index());
  EXPECT_THAT(run_table(run, directory, {}, {Lang::En, false, 200}),
              HasSubstr("on the beat they count as free"));
}

TEST_F(RunTableTest, NoLineIsWiderThanTheTerminal) {
  for (const Lang lang : {Lang::En, Lang::Zh}) {
    std::istringstream lines(table(lang));
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(base::display_width(line), 80u) << line;
  }
}

TEST(SparklineTest, TheLargestIsAFullBlockAndNothingIsBlank) {
  EXPECT_EQ(sparkline(std::array{0.0, 1.0, 4.0, 8.0}), " ▁▄█");
  EXPECT_EQ(sparkline(std::array{0.0, 0.0}), "  ");
  EXPECT_EQ(sparkline(std::array{0.001, 100.0}), "▁█") << "a little is not nothing";
}

}  // namespace
}  // namespace wangge::report
