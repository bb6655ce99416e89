#include "cli/indicator_value.hpp"

#include <cmath>
#include <optional>
#include <regex>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "cli/study.hpp"
#include "cli/usage_error.hpp"
#include "indicator/catalogue.hpp"
#include "scenario/quantity_text.hpp"

namespace wangge::cli {
namespace {

using indicator::Measure;
using scenario::Dimension;

constexpr std::size_t kLongest = 200;  // bytes; more is no amount, and too much for a pattern

std::string shortened(std::string_view text) {
  return text.size() > kLongest ? std::string(text.substr(0, 20)) + "..." : std::string(text);
}

/// Milliseconds in the unit of a measure of time; none where it measures something else.
std::optional<double> milliseconds_of(Measure measure) {
  if (measure == Measure::Hours) return 3.6e6;
  if (measure == Measure::Minutes) return 6e4;
  if (measure == Measure::Seconds) return 1e3;
  return std::nullopt;
}

/// Points of a percentage are written like a percentage.
std::string without_points(std::string_view text) {
  return std::regex_replace(std::string(text), std::regex("(pp|个百分点|百分点)\\s*$"), "%");
}

std::optional<double> read(std::string_view text, Dimension dimension) {
  const auto outcome = scenario::read_quantity(text, dimension);
  if (const double* value = std::get_if<double>(&outcome)) return *value;
  return std::nullopt;
}

bool has_unit(Measure measure) {
  return measure == Measure::Share || milliseconds_of(measure).has_value();
}

/// A percentage or a time must have its unit: 0.9 may be meant as 90 %.
std::optional<double> value_in(Measure measure, std::string_view text) {
  if (const auto bare = read(text, Dimension::Number))
    return *bare == 0 || !has_unit(measure) ? bare : std::nullopt;
  if (measure == Measure::Share) return read(without_points(text), Dimension::Share);
  const auto unit = milliseconds_of(measure);
  const auto time = unit ? read(text, Dimension::Time) : std::nullopt;
  return time ? std::optional(*time / *unit) : std::nullopt;
}

/// `5` per cent as a share; 0, which nobody may wish for, where it is no number.
double indicator_share(const std::string& percent) {
  return read(percent, Dimension::Number).value_or(0) / 100;
}

/// Whether an indicator may have that value. Shares that count failures may be above 1: a case may
/// be done again twice.
bool is_possible(const indicator::Indicator& row, double value) {
  const bool has_most = row.measure == Measure::Share && row.better == indicator::Better::Higher;
  return value >= 0 && (!has_most || value <= 1);
}

double usual_tolerance(Measure measure, double bound) {
  if (measure == Measure::Share) return 0.005;
  return bound == 0 ? 0.01 : std::abs(bound) / 100;
}

}  // namespace

double indicator_value(record::IndicatorId indicator, std::string_view text,
                       const std::string& option) {
  if (text.size() > kLongest)
    throw UsageError(base::text("select.bad_value", option, shortened(text), "10"));
  const Measure measure = indicator::indicator(indicator).measure;
  if (const auto value = value_in(measure, base::trimmed(text))) return *value;
  if (const auto bare = read(text, Dimension::Number))
    throw UsageError(
        base::text(measure == Measure::Share ? "select.share_of_what" : "select.time_of_what",
                   option, base::trimmed(text)));
  const auto example = measure == Measure::Share  ? "95 %"
                       : milliseconds_of(measure) ? "10 min"
                                                  : "10";
  throw UsageError(base::text("select.bad_value", option, text, example));
}

experiment::Requirement requirement_in(const std::string& text) {
  static const std::regex kForm(
      "^\\s*(.*?\\S)\\s*(>=|<=|≥|≤)\\s*(.*?\\S)\\s*(?:(?:±|\\+-)\\s*(.*?\\S)\\s*)?$");
  std::smatch parts;
  if (text.size() > kLongest || !std::regex_match(text, parts, kForm))
    throw UsageError(base::text("select.bad_requirement", shortened(text)));
  const auto indicator = indicator_called(parts[1]);
  const bool at_least = parts[2] == ">=" || parts[2] == "≥";
  const double bound = indicator_value(indicator, parts[3].str(), "--require");
  if (!is_possible(indicator::indicator(indicator), bound))
    throw UsageError(base::text("select.bad_bound", parts[3].str()));
  const double tolerance = parts[4].matched
                               ? indicator_value(indicator, parts[4].str(), "--require")
                               : usual_tolerance(indicator::indicator(indicator).measure, bound);
  if (!(tolerance > 0)) throw UsageError(base::text("select.bad_requirement", text));
  return {indicator, {{at_least ? stats::Side::AtLeast : stats::Side::AtMost, bound}, tolerance}};
}

experiment::PrecisionWish precision_wish_in(const std::string& text) {
  static const std::regex kForm("^\\s*(.*?\\S)\\s*=\\s*(.*?\\S)\\s*$");
  static const std::regex kRelative("^([0-9.]+)\\s*(?:%|％)$");
  std::smatch parts, share;
  if (text.size() > kLongest || !std::regex_match(text, parts, kForm))
    throw UsageError(base::text("precision.bad", shortened(text)));
  const auto indicator = indicator_called(parts[1]);
  const std::string amount = parts[2];
  stats::PrecisionAim aim;
  if (std::regex_match(amount, share, kRelative)) {
    aim.of = stats::PrecisionAim::Of::Mean;
    aim.half_width = indicator_share(share[1]);
  } else {
    aim.of = stats::PrecisionAim::Of::Unit;
    aim.half_width = indicator_value(indicator, amount, "--precision");
  }
  if (!(aim.half_width > 0)) throw UsageError(base::text("precision.bad", text));
  return {indicator, aim};
}

}  // namespace wangge::cli
