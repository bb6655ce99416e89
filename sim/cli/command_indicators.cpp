#include <memory>

#include "base/json.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/standard_output.hpp"
#include "report/catalogue_table.hpp"

namespace wangge::cli {

Action declare_indicators(CLI::App& page) {
  page.description(base::text("cli.indicators_page"));
  page.footer("  wangge indicators");
  auto json = std::make_shared<bool>(false);
  page.add_flag("--json", *json, base::text("cli.json"));
  return [json] {
    return print(*json ? base::json_document(report::catalogue_json())
                       : report::catalogue_table(style_of_stdout()));
  };
}

}  // namespace wangge::cli
