#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenario/faults.hpp"

namespace wangge::scenario {

/// One file that a scenario was read from.
struct InputFile {
  std::string path;  ///< as reached from the scenario's own path
  std::string hash;  ///< of its bytes
};

/// Reads the files of a scenario and remembers them: for the manifest of a campaign.
class InputFiles {
 public:
  /// A whole YAML file, at most 16 MB. Empty after a fault, placed where the file's name stands
  /// (`asked_by`) or at the file itself if the command line named it.
  std::optional<std::string> read_text(const std::filesystem::path& path, const Mark& asked_by,
                                       Faults& faults);
  /// Each file once, in the order in which they were first read.
  [[nodiscard]] const std::vector<InputFile>& all() const { return files_; }

 private:
  std::vector<InputFile> files_;
};

}  // namespace wangge::scenario
