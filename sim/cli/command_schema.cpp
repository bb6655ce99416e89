#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/standard_output.hpp"
#include "indicator/catalogue.hpp"
#include "scenario/schema.hpp"

namespace wangge::cli {

Action declare_schema(CLI::App& page) {
  page.description(base::text("cli.schema"));
  page.footer("  wangge schema > wangge-1.schema.json");
  return [] { return print(scenario::json_schema(indicator::names())); };
}

}  // namespace wangge::cli
