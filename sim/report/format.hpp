#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "base/time.hpp"
#include "experiment/estimate.hpp"
#include "indicator/catalogue.hpp"

namespace wangge::report {

/// How text for a terminal is to look.
struct Style {
  base::Lang lang = base::Lang::En;
  bool colour = false;     ///< only where the reader's terminal takes it
  std::size_t width = 80;  ///< columns
};

/// A text of the table in the style's language.
template <class... Args>
std::string words(const Style& style, std::string_view key, const Args&... args) {
  return base::text_in(style.lang, key, args...);
}

/// `12.30`, `-0.5`, `1,234,567`: so many decimals, thousands set off from 10,000 on.
std::string number(double value, int decimals);

/// Decimals that show a half-width with two significant digits (ISO GUM 7.2.6): 0 to 4.
int decimals_for(double half_width);
/// Decimals of a value of that measure where nothing is known of its precision.
int decimals_of(indicator::Measure measure);

/// A value as people read it: shares in per cent, the rest as it is.
double shown(indicator::Measure measure, double value);
/// `%`, `h`, `件/日`; empty for counts.
std::string unit(indicator::Measure measure, const Style& style);
/// The same for a difference of two values: percentage points for shares.
std::string difference_unit(indicator::Measure measure, const Style& style);

/// `7.31 ± 0.12`, without unit; a dash where there is nothing; no half-width, no sign. `decimals`
/// below 0: as many as the half-width deserves.
std::string estimate_text(const std::optional<experiment::Estimate>& estimate,
                          indicator::Measure measure, int decimals = -1);
/// The same with a plus before what is not negative: for differences.
std::string signed_estimate_text(const experiment::Estimate& estimate, indicator::Measure measure);

/// A number and its unit: `9.53 h`, `9.53小时`, `95 %`.
std::string with_unit(const std::string& number, const std::string& unit, const Style& style);

/// `2 d 03:04:05`, `03:04:05`, to the second, halves up; a minus in front of what is negative.
std::string duration_text(base::Duration duration, const Style& style);
/// As planners write a length of time: `7 d`, `36 h`, `90 min`, `none`.
std::string span_text(base::Duration span, const Style& style);

/// A text that speaks of `count` things: `key`, or `key.one` for a single one. `{0}` is the count,
/// further arguments follow.
template <class... Args>
std::string counted(const Style& style, const std::string& key, std::uint64_t count,
                    const Args&... args) {
  const std::string number_text = number(static_cast<double>(count), 0);
  return words(style, count == 1 ? key + ".one" : key, number_text, args...);
}

/// `text` in bold, or in a colour, where the style allows it.
enum class Ink { Bold, Green, Yellow };
std::string inked(const std::string& text, Ink ink, const Style& style);

/// Lines of at most `width` columns, each after the first `indent` blanks in; broken between words
/// and between Chinese characters, never before a closing mark.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent = 0);

/// Such lines without their line breaks; a word too long for one is cut. `width` at least 2.
std::vector<std::string> folded(const std::string& text, std::size_t width);

/// Columns of the longest piece of `text` that is not broken.
std::size_t longest_piece(const std::string& text);

}  // namespace wangge::report
