#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenario/faults.hpp"

namespace wangge::scenario {

/// One file that a scenario was read from.
struct InputFile {
  std::string path;  ///< as seen from the scenario's folder
  std::string hash;  ///< base::fingerprint of its bytes
};

/// Reads the files of a scenario and remembers them: for the manifest of a campaign.
class InputFiles {
 public:
  /// Where the file named in a document is: beside the file that names it; one named on the command
  /// line (`--set`) beside the scenario, once set_home has said where that is.
  [[nodiscard]] std::filesystem::path locate(const std::string& name, const Mark& named_at) const;
  void set_home(std::filesystem::path folder) { home_ = std::move(folder); }

  [[nodiscard]] std::string seen_from_home(const std::filesystem::path& path) const;

  /// The bytes of a file of at most `most` bytes. Empty after a fault, which stands where the
  /// file's name stands (`named_at`, `key`), or at the file itself, under no key, if the command
  /// line named it.
  std::optional<std::string> read(const std::filesystem::path& path, std::size_t most,
                                  const Mark& named_at, const std::string& key, Faults& faults);
  /// Each file once, in the order in which they were first read.
  [[nodiscard]] const std::vector<InputFile>& all() const { return files_; }

 private:
  void remember(const std::filesystem::path& path, const std::string& bytes);

  std::filesystem::path home_;
  std::vector<InputFile> files_;
};

}  // namespace wangge::scenario
