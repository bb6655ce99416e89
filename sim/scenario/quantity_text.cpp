#include "scenario/quantity_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scenario/number_forms.hpp"

namespace wangge::scenario {
namespace {

/// A name that is shown to people in their language, or understood but not shown.
enum class Show { Always, InChinese, Never };

struct Unit {
  std::string_view name;
  double factor;
  Show show = Show::Always;
};

constexpr double kSecond = 1e3, kMinute = 60e3, kHour = 3600e3, kDay = 86400e3;
constexpr Show kZh = Show::InChinese, kHidden = Show::Never;

constexpr std::array kShare{Unit{"", 1}, Unit{"%", 0.01}, Unit{"‰", 0.001, kHidden}};
constexpr std::array kNumber{Unit{"", 1}};
constexpr std::array kTime{Unit{"ms", 1},
                           Unit{"s", kSecond},
                           Unit{"min", kMinute},
                           Unit{"h", kHour},
                           Unit{"d", kDay},
                           Unit{"week", 7 * kDay},
                           Unit{"weeks", 7 * kDay, kHidden},
                           Unit{"day", kDay, kHidden},
                           Unit{"days", kDay, kHidden},
                           Unit{"hour", kHour, kHidden},
                           Unit{"hours", kHour, kHidden},
                           Unit{"sec", kSecond, kHidden},
                           Unit{"秒", kSecond, kZh},
                           Unit{"分钟", kMinute, kZh},
                           Unit{"小时", kHour, kZh},
                           Unit{"天", kDay, kZh},
                           Unit{"周", 7 * kDay, kZh}};
constexpr std::array kLength{Unit{"m", 1}, Unit{"km", 1e3}, Unit{"米", 1, kZh},
                             Unit{"公里", 1e3, kZh}};
constexpr std::array kArea{Unit{"", 1},
                           Unit{"m2", 1},
                           Unit{"km2", 1e6},
                           Unit{"ha", 1e4},
                           Unit{"m²", 1, kHidden},
                           Unit{"km²", 1e6, kHidden},
                           Unit{"平方米", 1, kZh},
                           Unit{"公顷", 1e4, kZh},
                           Unit{"平方公里", 1e6, kZh}};
constexpr std::array kSpeed{Unit{"m/s", 1}, Unit{"km/h", 1 / 3.6}, Unit{"公里/小时", 1 / 3.6, kZh}};
constexpr std::array kRate{Unit{"", 1},         Unit{"/day", 1},       Unit{"/d", 1, kHidden},
                           Unit{"/h", 24},      Unit{"/min", 1440},    Unit{"/week", 1.0 / 7},
                           Unit{"/天", 1, kZh}, Unit{"/小时", 24, kZh}};
constexpr std::array kBytes{Unit{"B", 1}, Unit{"kB", 1e3}, Unit{"MB", 1e6}, Unit{"GB", 1e9}};
constexpr std::array kBandwidth{Unit{"B/s", 1}, Unit{"kB/s", 1e3}, Unit{"MB/s", 1e6},
                                Unit{"kbit/s", 125}, Unit{"Mbit/s", 125e3}};
constexpr std::array kWage{Unit{"yuan/h", 1}, Unit{"元/h", 1, kHidden}, Unit{"元/小时", 1, kZh}};

bool is_shown(const Unit& unit) {
  if (unit.name.empty() || unit.show == Show::Never) return false;
  return unit.show == Show::Always || base::language() == base::Lang::Zh;
}

std::span<const Unit> units_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::Number:
      return kNumber;
    case Dimension::Share:
      return kShare;
    case Dimension::Time:
      return kTime;
    case Dimension::Length:
      return kLength;
    case Dimension::Area:
      return kArea;
    case Dimension::Speed:
      return kSpeed;
    case Dimension::Rate:
      return kRate;
    case Dimension::Bytes:
      return kBytes;
    case Dimension::Bandwidth:
      return kBandwidth;
    case Dimension::Wage:
      return kWage;
  }
  return kNumber;
}

/// The number at the start of `text`, cut off it.
std::optional<double> take_number(std::string_view& text) {
  double number = 0;
  if (text.starts_with("+-")) return std::nullopt;
  const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
  const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
  if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

Wrong not_a_number(std::string_view text, Dimension dimension) {
  const bool bare = !needs_unit(dimension);
  return {base::text("scenario.not_a_number", text),
          bare ? "" : base::text("scenario.number_and_unit", unit_names(dimension)), ""};
}

/// `3 人` where a number stands alone.
Wrong number_alone(std::string_view text, std::string_view unit) {
  std::string_view number = base::trimmed(text);
  number.remove_suffix(unit.size());
  return {base::text("scenario.number_alone", text), "", std::string(base::trimmed(number))};
}

/// Those of time limits (base/limit.hpp), which people write for lengths of time too.
bool is_limit_unit(std::string_view unit) {
  constexpr std::array<std::string_view, 8> kUnits{"uh",         "wh",     "wd",     "ud",
                                                   "紧急工作时", "工作时", "工作日", "自然日"};
  return std::find(kUnits.begin(), kUnits.end(), unit) != kUnits.end();
}

Wrong wrong_unit(std::string_view text, std::string_view unit, Dimension dimension) {
  if (unit_names(dimension).empty()) return number_alone(text, unit);
  std::vector<std::string_view> names;
  for (const Unit& known : units_of(dimension)) names.push_back(known.name);
  if (dimension == Dimension::Time && is_limit_unit(unit))
    return {base::text("scenario.limit_unit", unit), unit_names(dimension), ""};
  const std::string key = unit.empty() ? "scenario.no_unit" : "scenario.unknown_unit";
  const std::string meant = unit.empty() ? "" : nearest(unit, names);
  return {base::text(key, text, unit), unit_names(dimension), meant};
}

std::string escaped(std::string_view name) {
  std::string pattern;
  for (const char c : name) pattern += c == '/' ? std::string("\\/") : std::string(1, c);
  return pattern;
}

/// The quantity, if the text is one.
std::optional<double> quantity_of(std::string_view text, Dimension dimension) {
  std::string_view rest = base::trimmed(text);
  const std::optional<double> number = take_number(rest);
  if (!number) return std::nullopt;
  const std::string_view unit = base::trimmed(rest);
  if (unit.empty() && *number == 0) return 0.0;
  for (const Unit& known : units_of(dimension))
    if (known.name == unit) return *number * known.factor;
  return std::nullopt;
}

Wrong wrong_quantity(std::string_view text, Dimension dimension) {
  const std::string fresh = rewritten_number(text);
  if (!fresh.empty() && quantity_of(fresh, dimension))
    return {base::text("scenario.not_so_written", text, fresh), "", ""};
  std::string_view rest = base::trimmed(text);
  if (!take_number(rest)) return not_a_number(text, dimension);
  return wrong_unit(text, base::trimmed(rest), dimension);
}

}  // namespace

Outcome<double> read_quantity(std::string_view text, Dimension dimension) {
  if (const auto quantity = quantity_of(text, dimension)) return *quantity;
  return wrong_quantity(text, dimension);
}

std::string unit_names(Dimension dimension) {
  std::string names;
  for (const Unit& unit : units_of(dimension)) {
    if (!is_shown(unit)) continue;
    names += (names.empty() ? "" : ", ") + std::string(unit.name);
  }
  return names;
}

bool needs_unit(Dimension dimension) {
  const auto units = units_of(dimension);
  return std::none_of(units.begin(), units.end(), [](const Unit& u) { return u.name.empty(); });
}

std::string units_pattern(Dimension dimension) {
  std::string names;
  for (const Unit& unit : units_of(dimension))
    if (!unit.name.empty()) names += (names.empty() ? "(?:" : "|") + escaped(unit.name);
  return names.empty() ? names : names + ')';
}

std::string quantity_pattern(Dimension dimension, bool negative) {
  const std::string blanks(kBlanksPattern), zero(kZeroPattern);
  std::string amount =
      "(?:" + std::string(negative ? kSignedPattern : kAmountPattern) + '|' + zero + ')';
  if (const std::string units = units_pattern(dimension); !units.empty())
    amount += needs_unit(dimension) ? blanks + units : "(?:" + blanks + units + ")?";
  return '^' + blanks + "(?:" + amount + '|' + zero + ')' + blanks + '$';
}

}  // namespace wangge::scenario
