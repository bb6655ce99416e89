#pragma once
#include <string>
#include <string_view>

#include "random/distribution.hpp"
#include "scenario/quantity_text.hpp"

namespace wangge::scenario {

/// A length of time that varies, as a planner writes it. Every form begins with its mean, except
/// uniform and triangular (bounds) and erlang (number of stages first):
///   5 min                          always
///   constant(5 min)  exponential(5 min)
///   lognormal(20 min, cv 0.8)  gamma(5 min, cv 0.5)  weibull(5 min, shape 1.5)
///   uniform(1 min, 3 min)  triangular(1 min, 2 min, 6 min)  erlang(3, 5 min)
/// `empirical(file.csv)` and `discrete(file.csv)` are in histogram.hpp.
/// Between the arguments a comma, a semicolon or just a blank: inside YAML's { } and [ ] a comma
/// would end the value. Times are 0 to 10 years, means of what varies above 0, cv 0 to 20, shape
/// 0.1 to 100, stages 1 to 1000. `of` Dimension::Number: a plain number that varies, 0 to 1000, in
/// the same forms: 1, lognormal(1, cv 0.8).
Outcome<random::Distribution> read_distribution(std::string_view text,
                                                Dimension of = Dimension::Time);

/// A regular expression (ECMA 262) that every such text matches; for the JSON Schema.
std::string distribution_pattern(Dimension of = Dimension::Time);

}  // namespace wangge::scenario
