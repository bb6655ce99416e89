#include <memory>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/standard_output.hpp"
#include "cli/study.hpp"
#include "cli/world_summary.hpp"

namespace wangge::cli {
namespace {

struct CheckOptions {
  ScenarioOptions scenario;
  bool json = false;
};

/// Every fault of the scenario at once (exit 3); or what it holds.
base::ExitCode check(const CheckOptions& options) {
  const model::World world = load(options.scenario).world;
  if (options.json) return print(base::json_document(world_summary_json(world)));
  return print(world_summary(world, style_of_stdout()));
}

}  // namespace

Action declare_check(CLI::App& page) {
  page.description(base::text("cli.check"));
  page.footer("  wangge check scenarios/010-one-desk");
  auto options = std::make_shared<CheckOptions>();
  options->scenario.declare(page);
  page.add_flag("--json", options->json, base::text("cli.json_or_faults"));
  return [options] { return check(*options); };
}

}  // namespace wangge::cli
