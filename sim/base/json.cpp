#include "base/json.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace wangge::base {
namespace {

/// The fault of a parser that gave up at `byte`, counted from 1.
Fault fault_at(std::string_view bytes, std::size_t byte, const std::string& file) {
  const std::string_view before = bytes.substr(0, byte == 0 ? 0 : byte - 1);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t column = before.size() - (before.rfind('\n') + 1);
  return {file, static_cast<int>(lines) + 1, static_cast<int>(column) + 1, "", ""};
}

/// The library's words without its error number and its own place, which the fault has.
std::string_view plain(std::string_view message) {
  const std::size_t colon = message.find(": ");
  return colon == std::string_view::npos ? message : message.substr(colon + 2);
}

}  // namespace

Json parse_json(std::string_view bytes, const std::string& file) {
  try {
    return Json::parse(bytes);
  } catch (const Json::parse_error& error) {
    Fault fault = fault_at(bytes, error.byte, file);
    fault.message = text("json.syntax", plain(error.what()));
    throw InvalidInput(std::move(fault));
  }
}

std::string json_document(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string json_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace wangge::base
