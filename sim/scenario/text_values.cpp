#include <algorithm>
#include <array>
#include <charconv>

#include "base/civil.hpp"
#include "base/holidays.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scenario/date_text.hpp"
#include "scenario/distribution_text.hpp"
#include "scenario/language.hpp"
#include "scenario/number_forms.hpp"

namespace wangge::scenario {
namespace {

constexpr std::size_t kLongestName = 100;  // bytes

struct LimitUnit {
  std::string_view name;
  base::Limit::Unit unit;
};
using Unit = base::Limit::Unit;
constexpr std::array kLimitUnits{LimitUnit{"个紧急工作时", Unit::UrgentHours},
                                 LimitUnit{"个工作时", Unit::WorkHours},
                                 LimitUnit{"个工作日", Unit::WorkDays},
                                 LimitUnit{"个自然日", Unit::NaturalDays},
                                 LimitUnit{"uh", Unit::UrgentHours},
                                 LimitUnit{"wh", Unit::WorkHours},
                                 LimitUnit{"wd", Unit::WorkDays},
                                 LimitUnit{"ud", Unit::NaturalDays},
                                 LimitUnit{"紧急工作时", Unit::UrgentHours},
                                 LimitUnit{"工作时", Unit::WorkHours},
                                 LimitUnit{"工作日", Unit::WorkDays},
                                 LimitUnit{"自然日", Unit::NaturalDays}};
constexpr int kLongestLimit = 1000;  // of its unit

constexpr std::array<std::string_view, 6> kYes{"true", "True", "TRUE", "yes", "on", "是"};
constexpr std::array<std::string_view, 6> kNo{"false", "False", "FALSE", "no", "off", "否"};

/// Names end up in file names, keys and tables: no control characters, and no `@`, which divides a
/// team's name.
bool is_plain(std::string_view name) {
  const auto bad = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '@' || c == 0x7f;
  };
  return !name.empty() && name.size() <= kLongestName && base::trimmed(name) == name &&
         std::none_of(name.begin(), name.end(), bad);
}

/// `7`, `07`.
std::optional<int> hours_from(std::string_view text) {
  int hours = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, hours);
  if (error != std::errc() || stop != end || text.starts_with('-') || text.size() > 2)
    return std::nullopt;
  return hours;
}

/// The years that the work calendar knows.
bool in_known_years(base::Instant t) {
  return t >= base::start_of_day(base::WorkCalendar::first_day()) &&
         t < base::start_of_day(base::WorkCalendar::end_day());
}

}  // namespace

Outcome<std::string> text_from(std::string_view whole) {
  const std::string_view text = base::trimmed(whole);
  if (is_spoiled_code(text)) return Wrong{base::text("scenario.spoiled_code", text), "", ""};
  return std::string(text);
}

Outcome<bool> bool_from(std::string_view text) {
  const auto is_text = [&](std::string_view word) { return text == word; };
  if (std::any_of(kYes.begin(), kYes.end(), is_text)) return true;
  if (std::any_of(kNo.begin(), kNo.end(), is_text)) return false;
  return Wrong{base::text("scenario.not_one_of", text), "true, false", ""};
}

Outcome<Id> id_from(std::string_view text) {
  if (is_spoiled_code(text)) return Wrong{base::text("scenario.spoiled_code", text), "", ""};
  if (!is_plain(text)) return Wrong{base::text("scenario.bad_id", text, kLongestName), "", ""};
  Id id;
  id.text = text;
  return id;
}

Outcome<Ref> ref_from(std::string_view whole) {
  const std::string_view text = base::trimmed(whole);
  if (is_spoiled_code(text)) return Wrong{base::text("scenario.spoiled_code", text), "", ""};
  if (text.empty()) return Wrong{base::text("scenario.empty_name"), "", ""};
  Ref ref;
  ref.text = text;
  return ref;
}

Outcome<FileRef> file_from(std::string_view whole) {
  const std::string_view text = base::trimmed(whole);
  if (text.empty() || text.find('\0') != std::string_view::npos)
    return Wrong{base::text("scenario.empty_name"), "", ""};
  FileRef file;
  file.text = text;
  return file;
}

Outcome<base::Instant> instant_from(std::string_view text) {
  const auto instant = base::parse_instant(text);
  if (!instant || !in_known_years(*instant)) return wrong_date(text);
  return *instant;
}

Outcome<Until> until_from(std::string_view text) {
  const auto date = base::parse_date(base::trimmed(text));
  if (date && in_known_years(base::start_of_day(*date)))
    return Until{base::start_of_day(*date + 1)};
  const auto instant = base::parse_instant(text);
  if (!instant || !in_known_years(*instant)) return wrong_date(text);
  return Until{*instant};
}

/// Hours up to 48, for shifts that run into the next day.
Outcome<ClockTime> clock_time_from(std::string_view text) {
  const std::string_view clock = base::trimmed(text);
  const std::size_t colon = clock.find(':');
  const Wrong wrong{base::text("scenario.not_a_clock_time", text), "00:00 .. 48:00", ""};
  if (colon == std::string_view::npos || clock.size() != colon + 3) return wrong;
  const auto hours = hours_from(clock.substr(0, colon));
  const auto minutes = base::parse_time_of_day("0:" + std::string(clock.substr(colon + 1)));
  if (!hours || !minutes) return wrong;
  const base::Duration time = base::hours(*hours) + *minutes;
  if (time > base::days(2)) return wrong;
  return ClockTime{time};
}

Outcome<base::Limit> limit_from(std::string_view whole) {
  const std::string_view text = base::trimmed(whole);
  for (const LimitUnit& unit : kLimitUnits) {
    if (!text.ends_with(unit.name)) continue;
    const Outcome<double> amount =
        read_quantity(text.substr(0, text.size() - unit.name.size()), Dimension::Number);
    const double* number = std::get_if<double>(&amount);
    if (number == nullptr) break;
    if (*number <= 0 || *number > kLongestLimit)
      return Wrong{base::text("scenario.out_of_range", text),
                   base::text("scenario.range_above", "", kLongestLimit), ""};
    return base::Limit{unit.unit, *number};
  }
  return Wrong{base::text("limit.form", text), "", ""};
}

Node bool_schema() {
  Node boolean = Node::map({});
  boolean.set("type", "boolean");
  std::vector<std::string_view> words(kYes.begin(), kYes.end());
  words.insert(words.end(), kNo.begin(), kNo.end());
  return either({std::move(boolean), words_schema(words)});
}

Node limit_schema() {
  const std::string blanks(kBlanksPattern);
  std::string names;
  for (const LimitUnit& unit : kLimitUnits)
    names += (names.empty() ? "(?:" : "|") + std::string(unit.name);
  const std::string unit = blanks + names + ')' + blanks + '$';
  const std::string nothing = "(?!" + std::string(kZeroPattern) + unit + ')';
  return pattern_schema('^' + blanks + nothing + std::string(kAmountPattern) + unit);
}

Outcome<random::Distribution> distribution_from(std::string_view text) {
  return read_distribution(text);
}

}  // namespace wangge::scenario
