#include "cli/faults_json.hpp"

namespace wangge::cli {
namespace {

using base::Json;

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json or_null(int number) { return number == 0 ? Json() : Json(number); }

}  // namespace

Json faults_json(const base::InvalidInput& wrong) {
  Json faults = Json::array();
  for (const base::Fault& fault : wrong.faults())
    faults.push_back({{"file", or_null(fault.file)},
                      {"line", or_null(fault.line)},
                      {"column", or_null(fault.column)},
                      {"key", or_null(fault.key)},
                      {"message", fault.message}});
  return {{"faults", faults}};
}

}  // namespace wangge::cli
