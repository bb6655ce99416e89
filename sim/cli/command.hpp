#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <span>

#include "base/fault.hpp"

namespace wangge::cli {

/// What a command does once its options are read. Prints data on stdout, all else on stderr.
using Action = std::function<base::ExitCode()>;

/// One verb of the program. `declare` states its options on a page of its own, opens nothing, and
/// gives back what to do.
struct Command {
  const char* verb;
  Action (*declare)(CLI::App& page);
};

/// Every command, in the order of the help page.
std::span<const Command> commands();

Action declare_compare(CLI::App& page);
Action declare_explain(CLI::App& page);
Action declare_select(CLI::App& page);
Action declare_optimise(CLI::App& page);
Action declare_run(CLI::App& page);
Action declare_submit(CLI::App& page);
Action declare_work(CLI::App& page);
Action declare_collect(CLI::App& page);
Action declare_trace(CLI::App& page);
Action declare_twin(CLI::App& page);
Action declare_why(CLI::App& page);
Action declare_export(CLI::App& page);
Action declare_diff(CLI::App& page);
Action declare_check(CLI::App& page);
Action declare_indicators(CLI::App& page);
Action declare_schema(CLI::App& page);
Action declare_init(CLI::App& page);
Action declare_version(CLI::App& page);

}  // namespace wangge::cli
