#include <filesystem>
#include <memory>

#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/standard_output.hpp"
#include "cli/usage_error.hpp"
#include "indicator/catalogue.hpp"
#include "scenario/schema.hpp"
#include "scenario/starter.hpp"

namespace wangge::cli {
namespace {

namespace fs = std::filesystem;

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw base::RunFailed(base::text("campaign.no_folder", folder.string(), error.message()));
}

/// A planner may think of the file; init makes the folder around it.
void require_folder(const fs::path& folder) {
  const bool named_as_file = folder.extension() == ".yaml" || folder.extension() == ".yml";
  if (!named_as_file && !fs::is_regular_file(folder)) return;
  const fs::path around = named_as_file ? folder.parent_path() : folder;
  const fs::path better = named_as_file && !around.empty() ? around : folder.stem();
  throw UsageError(base::text("init.is_file", folder.generic_string(), better.generic_string()));
}

/// A scenario to begin with, and the schema that an editor checks it by. Overwrites nothing.
base::ExitCode init(const fs::path& folder) {
  require_folder(folder);
  const fs::path starter = folder / "scenario.yaml";
  const fs::path schema = folder / "wangge-1.schema.json";
  for (const fs::path& file : {starter, schema})
    if (fs::exists(file)) throw UsageError(base::text("init.exists", file.generic_string()));
  make_folder(folder);
  base::write_file(starter, scenario::starter());
  base::write_file(schema, scenario::json_schema(indicator::names()));
  return print(base::text("init.written", starter.generic_string(), schema.generic_string(),
                          folder.generic_string()));
}

}  // namespace

Action declare_init(CLI::App& page) {
  page.description(base::text("cli.init"));
  page.footer("  wangge init my-district");
  auto folder = std::make_shared<fs::path>();
  page.add_option("DIR", *folder, base::text("cli.init_folder"))->required()->check(a_word());
  return [folder] { return init(*folder); };
}

}  // namespace wangge::cli
