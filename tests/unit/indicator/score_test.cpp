#include "indicator/score.hpp"

#include <gtest/gtest.h>

#include <map>

namespace wangge::indicator {
namespace {

constexpr record::Scope kTeam{record::Kind::Unit, 5};

const model::ScoreTable& table(const std::string& key) {
  for (const model::ScoreTable& t : model::standard_scores())
    if (t.key == key) return t;
  throw std::out_of_range(key);
}

ValueOf values(std::map<std::string, double> given) {
  return [given](record::IndicatorId id) -> std::optional<double> {
    const auto found = given.find(std::string(indicator(id).key));
    return found == given.end() ? std::nullopt : std::optional(found->second);
  };
}

TEST(ScoreTest, ADepartmentEarnsByItsRates) {
  const auto figure = score(table("score_department"), kTeam,
                            values({{"handling_rate", 0.95},
                                    {"on_time_after_appeals", 0.9},
                                    {"overdue_open_rate", 0.05},
                                    {"rework_rate", 0.1}}));
  ASSERT_TRUE(figure);
  EXPECT_NEAR(figure->value, 38 + 36 + 9.5 + 9, 1e-9);
  EXPECT_EQ(figure->scope, kTeam);
  EXPECT_EQ(figure->indicator, find("score_department"));
}

TEST(ScoreTest, MissingACaseOnPatrolCostsAPointAndNeverMoreThanTen) {
  const auto points = [](double missed) {
    return score(
               table("score_supervisors"), kTeam,
               values({{"verification_rate", 1}, {"on_time_verification", 1}, {"missed", missed}}))
        ->value;
  };
  EXPECT_DOUBLE_EQ(points(0), 100);
  EXPECT_DOUBLE_EQ(points(3), 97);
  EXPECT_DOUBLE_EQ(points(500), 90);
}

TEST(ScoreTest, PartsWithoutDataDropOutAndTheRestIsScaledUp) {
  const auto figure =
      score(table("score_department"), kTeam, values({{"handling_rate", 1}, {"rework_rate", 0.5}}));
  ASSERT_TRUE(figure);
  EXPECT_DOUBLE_EQ(figure->denominator, 50);
  EXPECT_DOUBLE_EQ(figure->value, 90);
}

TEST(ScoreTest, WithoutAnyDataThereIsNoScore) {
  EXPECT_FALSE(score(table("score_centre"), kTeam, values({})));
  EXPECT_FALSE(score(table("score_supervisors"), kTeam, values({{"missed", 0}})))
      << "nothing missed where nobody looked";
}

TEST(ScoreTest, TheCentreLosesPointsByWhatIsOverdueAndByWhatIsMisdirected) {
  const auto points = [](double dispatched, double misdirected) {
    return score(table("score_centre"), kTeam,
                 values({{"verification_ordered_rate", 1},
                         {"dispatch_rate", dispatched},
                         {"on_time_dispatch", 1},
                         {"mis_dispatch_rate", misdirected}}))
        ->value;
  };
  EXPECT_DOUBLE_EQ(points(1, 0), 100);
  EXPECT_DOUBLE_EQ(points(0.8, 0), 100 - 0.2 * (40 + 5));
  EXPECT_DOUBLE_EQ(points(1, 0.2), 100 - 0.2 * 5);
}

TEST(ScoreTest, UsualTablesTakeIndicatorsThatMayEarnInThem) {
  for (const model::ScoreTable& t : model::standard_scores()) {
    const Indicator& whole = indicator(find(t.key));
    EXPECT_EQ(whole.method, Method::Score);
    for (const model::ScorePart& part : t.parts) {
      ASSERT_TRUE(find(part.indicator).exists()) << part.indicator;
      EXPECT_TRUE(earns_in(indicator(find(part.indicator)), whole)) << part.indicator;
    }
  }
}

TEST(ScoreTest, ThePointsOfARateOfFailureGoTheOtherWay) {
  const model::ScoreTable own{"score_region", {{"rework_rate", 60}, {"closing_rate", 40}}};
  const auto figure = score(own, kTeam, values({{"rework_rate", 0.25}, {"closing_rate", 0.5}}));
  ASSERT_TRUE(figure);
  EXPECT_DOUBLE_EQ(figure->value, 45 + 20);
}

}  // namespace
}  // namespace wangge::indicator
