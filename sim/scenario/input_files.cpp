#include "scenario/input_files.hpp"

#include <algorithm>
#include <memory>

#include "base/file.hpp"
#include "base/hash.hpp"

namespace wangge::scenario {

namespace fs = std::filesystem;

namespace {

/// Without `..` where that names the same file: behind a symbolic link it need not.
fs::path shortened(const fs::path& path) {
  const fs::path plain = path.lexically_normal();
  std::error_code unreadable;
  return fs::exists(path, unreadable) && !fs::equivalent(path, plain, unreadable) ? path : plain;
}

}  // namespace

fs::path InputFiles::locate(const std::string& name, const Mark& named_at) const {
  const bool in_file = named_at.file && named_at.line > 0;
  const fs::path folder = in_file ? fs::path(*named_at.file).parent_path() : home_;
  return shortened(folder / name);
}

std::string InputFiles::seen_from_home(const fs::path& path) const {
  const fs::path seen = path.lexically_normal().lexically_relative(home_.lexically_normal());
  return (seen.empty() ? path : seen).generic_string();
}

std::optional<std::string> InputFiles::read(const fs::path& path, std::size_t most,
                                            const Mark& named_at, const std::string& key,
                                            Faults& faults) {
  try {
    std::string bytes = base::read_file(path, most);
    remember(path, bytes);
    return bytes;
  } catch (const base::InvalidInput& invalid) {
    const std::string name = path.generic_string();
    const std::string& what = invalid.faults().front().message;
    if (named_at.file)
      faults.add(named_at, key, {name + ": " + what, "", ""});
    else
      faults.add({std::make_shared<const std::string>(name), 0, 0}, "", {what, "", ""});
    return std::nullopt;
  }
}

void InputFiles::remember(const fs::path& path, const std::string& bytes) {
  const std::string name = seen_from_home(path);
  const auto same = [&](const InputFile& file) { return file.path == name; };
  if (std::none_of(files_.begin(), files_.end(), same))
    files_.push_back({name, base::fingerprint(bytes)});
}

}  // namespace wangge::scenario
