#include "indicator/leaf.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/paper_cases.hpp"
#include "support/sample_records.hpp"

namespace wangge::indicator {
namespace {

using namespace base::literals;
using record::Figure;
using record::Kind;
using record::Scope;
using support::PaperCases;
using support::PaperWorld;

constexpr base::Span kLeafSpan{PaperWorld::kMeasured, PaperWorld::kHorizon};

Leaf of(const std::vector<record::CaseRecord>& cases) {
  Leaf leaf;
  for (const auto& c : cases) leaf.take(tally_of(c, {}, kLeafSpan));
  return leaf;
}

std::vector<Figure> figures(const Leaf& leaf, unsigned where,
                            std::vector<model::Activity> desk = {}) {
  std::vector<Figure> all;
  append_figures(all, {Kind::District, 0}, {where, std::move(desk), kLeafSpan.length()}, leaf);
  return all;
}

const Figure* find_in(const std::vector<Figure>& all, std::string_view key) {
  const auto found = std::ranges::find(all, find(key), &Figure::indicator);
  return found == all.end() ? nullptr : &*found;
}

TEST(LeafTest, FiguresFollowFromTheCasesOnPaper) {
  const auto all = figures(of({PaperCases::closed(1_d, 2_h), PaperCases::closed(2_d, 3_h),
                               PaperCases::closed(3_d, 7_h), PaperCases::dispatched(4_d)}),
                           kWhole);
  const auto value = [&](std::string_view key) { return find_in(all, key)->value; };
  EXPECT_DOUBLE_EQ(value("on_time_handling"), 2.0 / 4);
  EXPECT_DOUBLE_EQ(value("handling_rate"), 3.0 / 4);
  EXPECT_DOUBLE_EQ(value("overdue_open_rate"), 1.0 / 4);
  EXPECT_DOUBLE_EQ(value("closing_rate"), 3.0 / 4);
  EXPECT_DOUBLE_EQ(value("on_time_closing"), 2.0 / 4);
  EXPECT_DOUBLE_EQ(value("handling_mean"), 4);
  EXPECT_DOUBLE_EQ(value("response_mean"), 4 + 25.0 / 60);
  EXPECT_DOUBLE_EQ(value("discovery_mean"), 1);
  EXPECT_DOUBLE_EQ(value("acceptance_mean"), 5);
  EXPECT_DOUBLE_EQ(value("reports"), 4);
  EXPECT_DOUBLE_EQ(value("reports_per_day"), 4.0 / 7);
  EXPECT_DOUBLE_EQ(value("open_at_end"), 1);
}

TEST(LeafTest, AFigureCarriesItsTwoSums) {
  const auto all = figures(of({PaperCases::closed(1_d, 2_h), PaperCases::dispatched(4_d)}), kWhole);
  const Figure* rate = find_in(all, "on_time_handling");
  ASSERT_NE(rate, nullptr);
  EXPECT_EQ(rate->numerator, 1);
  EXPECT_EQ(rate->denominator, 2);
}

TEST(LeafTest, QuantilesAreNearestRanksOfTheHandledCases) {
  std::vector<record::CaseRecord> cases;
  for (int h = 1; h <= 10; ++h) cases.push_back(PaperCases::closed(1_d, base::hours(h)));
  const auto all = figures(of(cases), kWhole);
  const Figure* p90 = find_in(all, "response_p90");
  ASSERT_NE(p90, nullptr);
  EXPECT_NEAR(p90->value, 9 + 25.0 / 60, 0.004 * 9.5);
  EXPECT_EQ(p90->numerator, 9);
  EXPECT_EQ(p90->denominator, 10);
}

TEST(LeafTest, WhatHasNoDataHasNoFigure) {
  const auto all = figures(Leaf(), kWhole);
  EXPECT_EQ(find_in(all, "on_time_handling"), nullptr);
  EXPECT_EQ(find_in(all, "response_p90"), nullptr);
  EXPECT_EQ(find_in(all, "score_centre"), nullptr);
  ASSERT_NE(find_in(all, "reports"), nullptr) << "a count of nothing is zero, not unknown";
  EXPECT_EQ(find_in(all, "reports")->value, 0);
}

TEST(LeafTest, NoFigureIsEverNotANumber) {
  support::SampleRecords samples(9);
  Leaf leaf;
  for (std::uint64_t n = 0; n < 300; ++n) {
    leaf.take(tally_of(samples.a_case(n), {}, kLeafSpan));
    for (const Figure& f : figures(leaf, ~0u)) EXPECT_TRUE(std::isfinite(f.value));
  }
}

TEST(LeafTest, ADeskIsJudgedByItsOwnActivitiesOnly) {
  const Leaf leaf = of({PaperCases::closed(1_d, 2_h)});
  const auto accepting = figures(leaf, kDesks, {model::Activity::Accept});
  EXPECT_NE(find_in(accepting, "on_time_acceptance"), nullptr);
  EXPECT_EQ(find_in(accepting, "on_time_dispatch"), nullptr);
  EXPECT_EQ(find_in(accepting, "on_time_handling"), nullptr);
  EXPECT_NE(find_in(figures(leaf, kDesks, {model::Activity::Dispatch}), "on_time_dispatch"),
            nullptr);
}

TEST(LeafTest, ScoresComeFromTheFiguresOfTheSameScope) {
  std::vector<Figure> all;
  const ScopeTraits handler{kHandlers, {}, kLeafSpan.length()};
  append_figures(all, {Kind::Unit, 1}, handler, of({PaperCases::closed(1_d, 9_h)}));
  append_figures(all, {Kind::Unit, 2}, handler, of({PaperCases::closed(1_d, 1_h)}));
  std::vector<double> scores;
  for (const Figure& f : all)
    if (f.indicator == find("score_department")) scores.push_back(f.value);
  EXPECT_EQ(scores, (std::vector<double>{60, 100}));
}

TEST(LeafTest, ScoresComeByTheWeightsOfTheWorld) {
  const std::vector<model::ScoreTable> own{
      {"score_region", {{"handling_rate", 30}, {"on_time_handling", 70}}}};
  std::vector<Figure> all;
  ScopeTraits area{kCommunities, {}, kLeafSpan.length()};
  const Leaf leaf = of({PaperCases::closed(1_d, 9_h)});
  append_figures(all, {Kind::Community, 1}, area, leaf);
  EXPECT_EQ(find_in(all, "score_region"), nullptr) << "areas have no usual weights";
  area.scores = own;
  append_figures(all, {Kind::Community, 2}, area, leaf);
  ASSERT_NE(find_in(all, "score_region"), nullptr);
  EXPECT_DOUBLE_EQ(find_in(all, "score_region")->value, 30);
}

TEST(LeafTest, PartsAddUpToTheWhole) {
  support::SampleRecords samples(10);
  Leaf all, first, second;
  for (std::uint64_t n = 0; n < 400; ++n) {
    const Tally one = tally_of(samples.a_case(n), {}, kLeafSpan);
    all.take(one);
    (n % 3 == 0 ? first : second).take(one);
  }
  first += second;
  EXPECT_EQ(figures(first, ~0u), figures(all, ~0u));
}

TEST(LeafTest, FiguresStandInTheOrderOfTheCatalogue) {
  const auto all = figures(of({PaperCases::closed(1_d, 2_h)}), kWhole);
  EXPECT_TRUE(std::ranges::is_sorted(all, {}, &Figure::indicator));
}

}  // namespace
}  // namespace wangge::indicator
