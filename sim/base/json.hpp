#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace wangge::base {

/// A JSON value that keeps the order in which keys were put: same program, same bytes.
using Json = nlohmann::ordered_json;

/// Throws InvalidInput at `file:line:column` if `bytes` is not JSON.
Json parse_json(std::string_view bytes, const std::string& file);

/// Indented by two blanks, a line break at the end. Numbers have the fewest digits that read back
/// the same; infinite ones and NaN become null; bytes that are no UTF-8 become U+FFFD.
std::string json_document(const Json& json);

/// The same in one line, without a line break: for `--json` output, one object a line.
std::string json_line(const Json& json);

}  // namespace wangge::base
