#include <memory>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/invocation.hpp"
#include "cli/standard_output.hpp"
#include "cli/study.hpp"
#include "cli/traced_case.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "report/to_json.hpp"
#include "report/trace_table.hpp"

namespace wangge::cli {
namespace {

struct TraceOptions {
  CaseAddress address;
  ScenarioOptions scenario;
  std::filesystem::path campaign;
  std::optional<std::uint64_t> seed;
  bool json = false;
};

/// As one would type it again.
std::string command_line(const TraceOptions& options) {
  Invocation line("trace");
  line.word(options.address.name).source(options.scenario);
  line.option("--campaign", options.campaign.generic_string());
  line.option("--staffing", options.address.configuration);
  if (options.address.replication > 0) line.option("--replication", options.address.replication);
  if (options.seed) line.option("--seed", *options.seed);
  return line.text();
}

TracedCase from_scenario(const TraceOptions& options) {
  auto loaded = load(options.scenario);
  std::uint64_t& seed = loaded.world.experiment.seed;
  seed = options.seed.value_or(seed);
  return remake_case(loaded.world, options.address,
                     {loaded.resolved.document, loaded.resolved.hash, seed, version(), ""});
}

TracedCase find(const TraceOptions& options) {
  const bool has_scenario = !options.scenario.scenario.empty();
  if (has_scenario == !options.campaign.empty()) throw UsageError(base::text("trace.one_of_two"));
  TracedCase found =
      has_scenario ? from_scenario(options) : case_of_campaign(options.campaign, options.address);
  found.provenance.command = command_line(options);
  return found;
}

/// One case's life: who held it, how long, why; and whose lateness it was.
base::ExitCode trace(const TraceOptions& options) {
  const TracedCase found = find(options);
  const auto& [story, directory, horizon, provenance] = found;
  if (options.json)
    return print(base::json_document(report::trace_json(story, directory, horizon, provenance)));
  return print(report::trace_table(story, directory, horizon, style_of_stdout()));
}

}  // namespace

Action declare_trace(CLI::App& page) {
  page.description(base::text("cli.trace"));
  page.footer("  wangge trace cameras-5 scenarios/020-two-departments");
  auto options = std::make_shared<TraceOptions>();
  page.add_option("CASE", options->address.name, base::text("cli.case"))->required();
  options->scenario.declare(page, false);
  page.add_option("--campaign", options->campaign, base::text("cli.campaign"))->type_name("DIR");
  page.add_option("--staffing", options->address.configuration, base::text("cli.one_staffing"))
      ->type_name("NAME");
  page.add_option("--replication", options->address.replication, base::text("cli.replication"))
      ->type_name("N")
      ->check(whole_number(0, kMostReplications - 1));
  declare_seed(page, options->seed);
  page.add_flag("--json", options->json, base::text("cli.json"));
  return [options] { return trace(*options); };
}

}  // namespace wangge::cli
