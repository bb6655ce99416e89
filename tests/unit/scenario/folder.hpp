#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "base/fault.hpp"

namespace wangge::scenario {

/// A folder of a test's own with these files; gone when it ends.
class Folder {
 public:
  explicit Folder(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string name = (std::filesystem::temp_directory_path() / "wangge-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
    for (const auto& [file, text] : files) write(file, text);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& file, const std::string& text) const {
    std::filesystem::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file, std::ios::binary) << text;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// The faults as the user sees them, without the folder's own path.
  [[nodiscard]] std::vector<std::string> lines_of(const base::InvalidInput& invalid) const {
    std::vector<std::string> lines;
    const std::string prefix = path_.generic_string() + "/";
    for (const base::Fault& fault : invalid.faults()) {
      std::string line = fault.str();
      for (std::size_t at = line.find(prefix); at != std::string::npos; at = line.find(prefix))
        line.erase(at, prefix.size());
      lines.push_back(line);
    }
    return lines;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace wangge::scenario
