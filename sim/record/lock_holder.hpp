#pragma once
#include <filesystem>
#include <optional>
#include <string>

namespace wangge::record {

/// Another process, as the system knows it.
struct LockHolder {
  int process = 0;
  std::string program;  ///< its name; empty where that cannot be read
};

/// The name of the program that runs as this process; empty where that cannot be read.
std::string program_of(int process);

/// Who holds a lock of SQLite's on the file, this process aside; empty where nobody does or the
/// system does not say (another machine, another system than Linux). Reads /proc/locks: opening the
/// file itself would end this process's own locks on it.
std::optional<LockHolder> lock_holder(const std::filesystem::path& file);

}  // namespace wangge::record
