#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/standard_output.hpp"
#include "cli/version.hpp"

namespace wangge::cli {

Action declare_version(CLI::App& page) {
  page.description(base::text("cli.version"));
  page.footer("  wangge version");
  return [] { return print(version_line() + "\n"); };
}

}  // namespace wangge::cli
