#include "record/csv_row.hpp"

#include <array>
#include <charconv>
#include <ostream>

namespace wangge::record {
namespace {

bool is_number(std::string_view field) {
  double value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  return error == std::errc() && end == field.data() + field.size();
}

bool like_a_formula(std::string_view field) {
  if (field == "-" || is_number(field)) return false;
  for (const std::string_view begin :
       {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
    if (field.starts_with(begin)) return true;
  return false;
}

std::string quoted(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string text = "\"";
  for (const char c : field) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + '"';
}

}  // namespace

void write_csv_row(std::ostream& out, const std::vector<std::string>& fields) {
  const char* separator = "";
  for (const std::string& field : fields) {
    out << separator << quoted(like_a_formula(field) ? "'" + field : field);
    separator = ",";
  }
  out << "\r\n";
}

std::string csv_number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::general, 10);
  return {digits.data(), end.ptr};
}

}  // namespace wangge::record
