#include "report/format.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/utf8.hpp"

namespace wangge::report {
namespace {

using experiment::Estimate;
using indicator::Measure;

constexpr int kMostDecimals = 4;

std::string plain_number(double value, int decimals) {
  char digits[64];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals);
  return {digits, end.ptr};
}

std::string with_thousands(std::string digits) {
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point - first < 5) return digits;
  for (std::size_t at = point - 3; at > first && at < digits.size(); at -= 3)
    digits.insert(at, 1, ',');
  return digits;
}

bool is_negative_zero(const std::string& digits) {
  return digits.starts_with('-') && digits.find_first_of("123456789") == std::string::npos;
}

/// The characters of a text, each as its bytes.
std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    all.push_back(text.substr(at, end - at));
    at = end;
  }
  return all;
}

bool is_closing(std::string_view character) {
  constexpr std::string_view kClosing[] = {"，", "。", "、", "；", "：", "）", "”", "％", "》"};
  return std::ranges::find(kClosing, character) != std::end(kClosing);
}

/// A line may be broken before `next`: after a blank, or between wide characters.
bool may_break(std::string_view last, std::string_view next) {
  if (last == " ") return next != " ";
  const bool wide = base::display_width(last) == 2 || base::display_width(next) == 2;
  return wide && next != " " && !is_closing(next) && last != "（" && last != "“";
}

/// Whether the two belong to one figure, `4.12 ± 0.90`.
bool is_one_figure(const std::string& piece, std::string_view next) {
  return next.starts_with("±") || piece.ends_with("± ");
}

/// The pieces of a text that stay whole.
std::vector<std::string> pieces(const std::string& text) {
  std::vector<std::string> all;
  std::string_view last;
  for (const std::string_view next : characters(text)) {
    if (all.empty() || (may_break(last, next) && !is_one_figure(all.back(), next)))
      all.emplace_back();
    all.back() += next;
    last = next;
  }
  return all;
}

std::size_t width_without_trailing_blank(const std::string& piece) {
  const std::size_t width = base::display_width(piece);
  return piece.ends_with(' ') ? width - 1 : width;
}

/// Pieces of at most `width` columns.
std::vector<std::string> cut(const std::string& line, std::size_t width) {
  std::vector<std::string> parts{""};
  for (const std::string_view next : characters(line)) {
    if (base::display_width(parts.back()) + base::display_width(next) > width) parts.emplace_back();
    parts.back() += next;
  }
  return parts;
}

void trim_end(std::string& line) {
  while (line.ends_with(' ')) line.pop_back();
}

}  // namespace

std::string number(double value, int decimals) {
  std::string digits = plain_number(value, decimals);
  if (is_negative_zero(digits)) digits.erase(0, 1);
  return with_thousands(std::move(digits));
}

int decimals_for(double half_width) {
  if (half_width <= 0) return kMostDecimals;
  return std::clamp(1 - static_cast<int>(std::floor(std::log10(half_width))), 0, kMostDecimals);
}

int decimals_of(Measure measure) {
  switch (measure) {
    case Measure::Count:
    case Measure::StaffHours:
      return 0;
    case Measure::Share:
    case Measure::PerDay:
    case Measure::Points:
      return 1;
    default:
      return 2;
  }
}

double shown(Measure measure, double value) {
  return measure == Measure::Share ? 100 * value : value;
}

std::string unit(Measure measure, const Style& style) {
  if (measure == Measure::Share) return "%";
  if (measure == Measure::Count) return "";
  return words(style, "measure." + std::string(word_of(measure)));
}

std::string difference_unit(Measure measure, const Style& style) {
  return measure == Measure::Share ? words(style, "report.percentage_points")
                                   : unit(measure, style);
}

std::string estimate_text(const std::optional<Estimate>& estimate, Measure measure, int decimals) {
  if (!estimate) return "-";
  const double mean = shown(measure, estimate->mean);
  if (!estimate->half_width) return number(mean, decimals < 0 ? decimals_of(measure) : decimals);
  const double half_width = shown(measure, *estimate->half_width);
  const bool exact = half_width <= 0;
  const int least = exact ? decimals_of(measure) : decimals_for(half_width);
  const int places = decimals < 0 ? least : decimals;
  return number(mean, places) + " ± " + number(half_width, places);
}

std::string signed_estimate_text(const Estimate& estimate, Measure measure) {
  const std::string text = estimate_text(estimate, measure);
  return text.starts_with('-') ? text : "+" + text;
}

std::string with_unit(const std::string& number, const std::string& unit, const Style& style) {
  const bool apart = !unit.empty() && style.lang == base::Lang::En;
  return number + (apart ? " " : "") + unit;
}

std::string duration_text(base::Duration duration, const Style& style) {
  const std::int64_t seconds = (std::abs(duration.count()) + 500) / 1000;
  const auto two = [](std::int64_t n) { return std::to_string(100 + n).substr(1); };
  std::string text = duration.count() < 0 && seconds > 0 ? "-" : "";
  if (const std::int64_t days = seconds / 86400; days > 0)
    text += words(style, "report.days", days) + " ";
  return text + two(seconds / 3600 % 24) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
}

std::string span_text(base::Duration span, const Style& style) {
  constexpr std::pair<const char*, base::Duration> kUnits[] = {
      {"report.span.days", base::days(1)},
      {"report.span.hours", base::hours(1)},
      {"report.span.minutes", base::minutes(1)},
      {"report.span.seconds", base::seconds(1)}};
  if (span == base::Duration(0)) return words(style, "report.span.none");
  for (const auto& [key, unit] : kUnits)
    if (span.count() % unit.count() == 0) return words(style, key, span / unit);
  return words(style, "report.span.milliseconds", span.count());
}

std::string inked(const std::string& text, Ink ink, const Style& style) {
  if (!style.colour || text.empty()) return text;
  const char* code = ink == Ink::Bold ? "1" : ink == Ink::Green ? "32" : "33";
  return std::string("\x1b[") + code + "m" + text + "\x1b[0m";
}

std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
  std::string lines;
  std::string line;
  for (const std::string& piece : pieces(text)) {
    if (!line.empty() && base::display_width(line) + width_without_trailing_blank(piece) > width) {
      trim_end(line);
      lines += line + "\n";
      line.assign(indent, ' ');
    }
    line += piece;
  }
  trim_end(line);
  return lines + line + "\n";
}

std::vector<std::string> folded(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::string rest = wrapped(text, width);
  for (std::size_t end = 0; (end = rest.find('\n')) != std::string::npos; rest.erase(0, end + 1))
    for (std::string& line : cut(rest.substr(0, end), width)) lines.push_back(std::move(line));
  return lines;
}

std::size_t longest_piece(const std::string& text) {
  std::size_t longest = 0;
  for (const std::string& piece : pieces(text))
    longest = std::max(longest, width_without_trailing_blank(piece));
  return longest;
}

}  // namespace wangge::report
