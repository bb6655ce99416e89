#include "scenario/distribution_text.hpp"

#include <gmock/gmock.h>

#include <regex>

namespace wangge::scenario {
namespace {

using random::Distribution;
using ::testing::HasSubstr;

Distribution read(std::string_view text) {
  const Outcome<Distribution> outcome = read_distribution(text);
  if (const Wrong* wrong = std::get_if<Wrong>(&outcome)) ADD_FAILURE() << text << wrong->what;
  return std::holds_alternative<Distribution>(outcome) ? std::get<Distribution>(outcome)
                                                       : Distribution();
}

std::string wrong(std::string_view text) {
  const Outcome<Distribution> outcome = read_distribution(text);
  return std::holds_alternative<Wrong>(outcome) ? std::get<Wrong>(outcome).what : "";
}

/// The same with what is allowed.
std::string whole_wrong(std::string_view text) {
  const Outcome<Distribution> outcome = read_distribution(text);
  return std::holds_alternative<Wrong>(outcome) ? sentence(std::get<Wrong>(outcome)) : "";
}

TEST(DistributionTextTest, ReadsEveryForm) {
  EXPECT_EQ(read("5 min"), Distribution::constant(300.0));
  EXPECT_EQ(read("constant(5 min)"), Distribution::constant(300.0));
  EXPECT_EQ(read("exponential(5 min)"), Distribution::exponential(300.0));
  EXPECT_EQ(read("lognormal(20 min, cv 0.8)"), Distribution::lognormal(1200.0, 0.8));
  EXPECT_EQ(read("gamma(5 min, 0.5)"), Distribution::gamma(300.0, 0.5));
  EXPECT_EQ(read("uniform(1 min, 3 min)"), Distribution::uniform(60.0, 180.0));
  EXPECT_EQ(read("triangular(1 min, 2 min, 6 min)"), Distribution::triangular(60.0, 120.0, 360.0));
  EXPECT_EQ(read("erlang(3, 5 min)"), Distribution::erlang(300.0, 3));
}

TEST(DistributionTextTest, APlainNumberVariesInTheSameForms) {
  const auto number = [](std::string_view text) {
    return read_distribution(text, Dimension::Number);
  };
  EXPECT_EQ(std::get<Distribution>(number("1")), Distribution::constant(1.0));
  EXPECT_EQ(std::get<Distribution>(number("lognormal(1, cv 0.8)")),
            Distribution::lognormal(1.0, 0.8));
  EXPECT_EQ(std::get<Distribution>(number("erlang(3, 1)")), Distribution::erlang(1.0, 3));
  EXPECT_TRUE(std::holds_alternative<Wrong>(number("lognormal(1 min, cv 0.8)")));
  EXPECT_EQ(std::get<Wrong>(number("lognormal(1)")).allowed, "lognormal(20, cv 0.8)");
  const std::regex pattern(distribution_pattern(Dimension::Number));
  EXPECT_TRUE(std::regex_match("lognormal(1, cv 0.8)", pattern));
  EXPECT_FALSE(std::regex_match("lognormal(1 min, cv 0.8)", pattern));
}

TEST(DistributionTextTest, EveryFormBeginsWithItsMean) {
  EXPECT_NEAR(read("weibull(5 min, shape 1.5)").mean(), 300, 1e-9);
  EXPECT_NEAR(read("lognormal(20 min, cv 0.8)").mean(), 1200, 1e-9);
}

TEST(DistributionTextTest, NeedsNoCommas) {
  EXPECT_EQ(read("lognormal(20 min cv 0.8)"), Distribution::lognormal(1200.0, 0.8));
  EXPECT_EQ(read("triangular(1min 2 min; 6 min)"), Distribution::triangular(60.0, 120.0, 360.0));
  EXPECT_EQ(read("erlang(3 5 min)"), Distribution::erlang(300.0, 3));
}

TEST(DistributionTextTest, SaysWhenACommaCutTheValue) {
  EXPECT_THAT(wrong("lognormal(20 min"), HasSubstr("a comma inside braces"));
}

TEST(DistributionTextTest, RefusesWhatNoTimeCanBe) {
  EXPECT_THAT(wrong("exponential(-5 min)"), HasSubstr("is negative"));
  EXPECT_THAT(wrong("exponential(5000 d)"), HasSubstr("out of range"));
  EXPECT_THAT(wrong("lognormal(5 min, cv -1)"), HasSubstr("`-1` is negative"));
  EXPECT_THAT(wrong("weibull(5 min, shape 0)"), HasSubstr("out of range"));
  EXPECT_THAT(wrong("uniform(3 min, 1 min)"), HasSubstr("ascend"));
  EXPECT_THAT(wrong("triangular(1 min, 7 min, 6 min)"), HasSubstr("ascend"));
  EXPECT_THAT(wrong("erlang(2.5, 5 min)"), HasSubstr("whole number"));
  EXPECT_THAT(wrong("lognormal(5 min)"), HasSubstr("takes another number of values: 2, not 1"));
  EXPECT_THAT(wrong("exponential()"), HasSubstr("takes another number of values: 1, not 0"));
  EXPECT_THAT(wrong("exponential(5)"), HasSubstr("no unit"));
  EXPECT_THAT(wrong("nan min"), HasSubstr("no number"));
}

TEST(DistributionTextTest, WhatVariesHasAMeanAboveZero) {
  for (const char* text : {"exponential(0 min)", "lognormal(0 s, cv 1)", "gamma(0 min, cv 1)",
                           "erlang(3, 0 min)", "weibull(0 min, shape 2)"})
    EXPECT_THAT(whole_wrong(text),
                testing::MatchesRegex("the mean `0 (min|s)` is zero; allowed: above "
                                      "0, up to 3653 d"))
        << text;
  EXPECT_EQ(read("0 min"), Distribution::constant(0));
  const auto number = read_distribution("exponential(0)", Dimension::Number);
  EXPECT_EQ(sentence(std::get<Wrong>(number)),
            "the mean `0` is zero; allowed: above 0, up to 1000");
}

TEST(DistributionTextTest, AnArgumentIsWrongWhereItStands) {
  EXPECT_EQ(std::get<Wrong>(read_distribution("exponential(0 min)")).at, 12);
  EXPECT_EQ(std::get<Wrong>(read_distribution("erlang(3, 0 min)")).at, 10);
  EXPECT_EQ(std::get<Wrong>(read_distribution(" lognormal( 5 min, cv 90 )")).at, 19);
  EXPECT_EQ(std::get<Wrong>(read_distribution("5 parsec")).at, 0);
}

TEST(DistributionTextTest, ANegativeTimeIsCalledSo) {
  EXPECT_EQ(whole_wrong("-3 min"), "`-3 min` is negative; allowed: 0 .. 3653 d");
  EXPECT_EQ(whole_wrong("uniform(-1 min, 3 min)"), "`-1 min` is negative; allowed: 0 .. 3653 d");
}

TEST(DistributionTextTest, SuggestsTheFormThatWasMeant) {
  const auto outcome = read_distribution("exponental(5 min)");
  EXPECT_EQ(std::get<Wrong>(outcome).suggestion, "exponential");
}

TEST(DistributionTextTest, ThePatternTakesWhatTheReaderTakes) {
  const std::regex pattern(distribution_pattern());
  for (const char* text : {"5 min", "0", "exponential(3 h)", "lognormal(20 min cv 0.8)"})
    EXPECT_TRUE(std::regex_match(text, pattern)) << text;
  for (const char* text : {"5", "exponental(3 h)", "lognormal(20 min"})
    EXPECT_FALSE(std::regex_match(text, pattern)) << text;
}

}  // namespace
}  // namespace wangge::scenario
