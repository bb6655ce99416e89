#pragma once
#include <string>
#include <string_view>

namespace wangge::scenario {

/// A number as spreadsheets and Chinese keyboards write it, in the form that read_quantity takes:
/// full-width signs as half-width ones, without commas between thousands. Any other text stays.
std::string plain_number(std::string_view text);

/// The same with 万 and 亿 written out, and with a unit that stands before the number behind it:
/// what to write instead of `6万` or `min 8`. Empty where that changes nothing.
std::string rewritten_number(std::string_view text);

/// Whether the text is what Excel makes of a long code in a column that is not formatted as text:
/// `1.10102E+14`.
bool is_spoiled_code(std::string_view text);

}  // namespace wangge::scenario
