#pragma once
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace wangge::record {

/// What a table begins with, so that a spreadsheet takes it for UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A row of a table for a spreadsheet: fields apart by commas, quoted where needed (RFC 4180). Text
/// that the spreadsheet would reckon as a formula (it begins with =, +, -, @, also full-width, or
/// with a tab or line break) gets an apostrophe in front; numbers and a lone dash stay.
void write_csv_row(std::ostream& out, const std::vector<std::string>& fields);

/// A number with a point and without thousands marks, at most ten digits.
std::string csv_number(double value);

}  // namespace wangge::record
