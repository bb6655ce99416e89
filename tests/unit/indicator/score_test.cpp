#include "indicator/score.hpp"

#include <gtest/gtest.h>

#include <map>
#include <numeric>

#include "indicator/catalogue.hpp"

namespace wangge::indicator {
namespace {

constexpr record::Scope kTeam{record::Kind::Unit, 5};

const ScoreTable& table(const std::string& key) {
  for (const ScoreTable& t : standard_scores())
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
                                    {"on_time_handling", 0.9},
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

TEST(ScoreTest, EveryTableAddsUpToAHundredOfKnownIndicators) {
  for (const ScoreTable& t : standard_scores()) {
    double points = 0;
    for (const ScorePart& part : t.parts) {
      points += part.points;
      EXPECT_TRUE(find(part.indicator).exists()) << part.indicator;
    }
    EXPECT_DOUBLE_EQ(points, 100) << t.key;
    EXPECT_EQ(indicator(find(t.key)).method, Method::Score);
  }
}

}  // namespace
}  // namespace wangge::indicator
