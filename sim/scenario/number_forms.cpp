#include "scenario/number_forms.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <regex>

#include "base/utf8.hpp"

namespace wangge::scenario {
namespace {

constexpr std::size_t kLongest = 60;  // bytes; no number that people write is longer

/// The signs of U+FF01 to U+FF5E are those of ASCII in the same order.
std::string half_width(std::string_view text) {
  constexpr char32_t kFirst = 0xFF01, kLast = 0xFF5E;
  std::string narrow;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view sign = text.substr(at, 3);
    const std::u32string code = base::decode_utf8(sign);
    const bool wide = sign.size() == 3 && code.size() == 1 && kFirst <= code[0] && code[0] <= kLast;
    if (wide)
      narrow += static_cast<char>(code[0] - kFirst + '!');
    else
      narrow += text[at];
    at += wide ? 3 : 1;
  }
  return narrow;
}

/// `90,000 m2` without its commas; a text that has them elsewhere stays.
std::string without_thousands(const std::string& text) {
  static const std::regex kThousands(R"(\s*[+-]?[0-9]{1,3}(,[0-9]{3})+(?![0-9,])[^,]*)");
  if (text.find(',') == std::string::npos || !std::regex_match(text, kThousands)) return text;
  std::string plain;
  for (const char c : text)
    if (c != ',') plain += c;
  return plain;
}

struct Multiple {
  std::string_view word;
  double factor;
};
constexpr std::array kMultiples{Multiple{"万", 1e4}, Multiple{"亿", 1e8}};

/// All digits before the point, however many.
std::string digits_of(double number) {
  std::array<char, 400> room{};
  const auto [end, error] =
      std::to_chars(room.data(), room.data() + room.size(), number, std::chars_format::fixed);
  return error == std::errc() ? std::string(room.data(), end) : std::string();
}

/// `6万` as `60000`.
std::string without_multiples(const std::string& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto length = static_cast<std::size_t>(end - text.data());
  const std::string_view rest = base::trimmed(std::string_view(text).substr(length));
  for (const Multiple& multiple : kMultiples)
    if (error == std::errc() && std::isfinite(number) && rest.starts_with(multiple.word))
      return digits_of(number * multiple.factor) + std::string(rest.substr(multiple.word.size()));
  return text;
}

/// `min 8` as `8 min`, `¥18` as `18`.
std::string number_first(const std::string& text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == 0 || digit == std::string::npos || text.find_last_not_of("0123456789.") >= digit)
    return text;
  const std::string unit(base::trimmed(std::string_view(text).substr(0, digit)));
  if (unit == "-" || unit == "+" || unit == ".") return text;
  const bool money = unit == "¥" || unit == "￥";
  return text.substr(digit) + (money ? "" : " " + unit);
}

}  // namespace

std::string plain_number(std::string_view text) {
  if (text.size() > kLongest) return std::string(text);
  return without_thousands(half_width(text));
}

std::string rewritten_number(std::string_view text) {
  const std::string_view given = base::trimmed(text);
  if (given.size() > kLongest) return "";
  const std::string fresh = number_first(without_multiples(plain_number(given)));
  return fresh == given ? "" : fresh;
}

bool is_spoiled_code(std::string_view text) {
  static const std::regex kScientific(R"([0-9](\.[0-9]+)?E\+[0-9]{2})");
  if (text.size() > kLongest || text.find("E+") == std::string_view::npos) return false;
  return std::regex_match(text.begin(), text.end(), kScientific);
}

}  // namespace wangge::scenario
