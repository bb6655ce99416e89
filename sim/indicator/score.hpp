#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "indicator/catalogue.hpp"
#include "model/scores.hpp"
#include "record/figures.hpp"

namespace wangge::indicator {

/// Whether the indicator may earn points in that score: it means something wherever the score does,
/// is a share or a count of failures, and one way is better.
bool earns_in(const Indicator& part, const Indicator& score);

/// What an indicator is worth in the scope at hand; empty where it has no data.
using ValueOf = std::function<std::optional<double>(record::IndicatorId)>;

/// Points of 100. A share earns points x value, or points x (1 - value) where lower is better; a
/// count of failures points - value; none earns less than nothing. Parts without data drop out and
/// the others are scaled up to 100; numerator and denominator are the points earned and attainable.
/// Empty if no share has data: nothing to count is no merit.
std::optional<record::Figure> score(const model::ScoreTable& table, record::Scope scope,
                                    const ValueOf& value_of);

/// The formula of an indicator; of a score for which `tables` has other weights than the usual
/// ones, with those.
std::string formula_by(std::span<const model::ScoreTable> tables, record::IndicatorId id,
                       base::Lang lang);

}  // namespace wangge::indicator
