#include <filesystem>
#include <memory>
#include <vector>

#include "base/fault.hpp"
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

/// Files of a folder, written all or none: what was written by then goes again with one that does
/// not fit, so that the same command can be run again.
class Writer {
 public:
  explicit Writer(const fs::path& folder) : folder_(folder), made_(base::make_folder(folder)) {}
  void write(const fs::path& file, const std::string& bytes) try {
    base::write_file(file, bytes);
    written_.push_back(file);
  } catch (const base::RunFailed&) {
    take_back();
    throw;
  }

 private:
  void take_back() const {
    std::error_code ignored;
    for (const fs::path& file : written_) fs::remove(file, ignored);
    if (made_) fs::remove(folder_, ignored);
  }

  fs::path folder_;
  bool made_;
  std::vector<fs::path> written_;
};

/// A planner may think of the file; init makes the folder around it.
void require_folder(const fs::path& folder) {
  const bool named_as_file = folder.extension() == ".yaml" || folder.extension() == ".yml";
  if (!named_as_file && !fs::is_regular_file(folder)) return;
  fs::path better = named_as_file && folder.has_parent_path()
                        ? folder.parent_path()
                        : folder.parent_path() / folder.stem();
  if (better == folder) better += "-scenario";
  throw UsageError(base::text("init.is_file", folder.generic_string(), better.generic_string()));
}

/// A scenario to begin with, and the schema that an editor checks it by. Overwrites nothing.
base::ExitCode init(const fs::path& folder) {
  require_folder(folder);
  const fs::path starter = folder / "scenario.yaml";
  const fs::path schema = folder / "wangge-1.schema.json";
  for (const fs::path& file : {starter, schema})
    if (fs::exists(file)) throw UsageError(base::text("init.exists", file.generic_string()));
  Writer files(folder);
  files.write(starter, scenario::starter());
  files.write(schema, scenario::json_schema(indicator::names()));
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
