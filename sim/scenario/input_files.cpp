#include "scenario/input_files.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace wangge::scenario {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestText = 16'000'000;

/// Why the file cannot be read as a whole; empty if it can.
std::string obstacle(const fs::path& path, std::uintmax_t largest) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return base::text("file.missing");
  if (fs::is_directory(status)) return base::text("file.is_directory");
  if (!fs::is_regular_file(status)) return base::text("file.not_regular");
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return base::text("file.unreadable", error.message());
  if (size > largest) return base::text("file.too_large", size, largest);
  if (size == 0) return base::text("file.empty");
  return "";
}

/// Why the bytes are no text; empty if they are.
std::string not_text(const std::string& bytes) {
  if (bytes.find('\0') != std::string::npos) return base::text("scenario.binary");
  if (!base::is_utf8(bytes)) return base::text("scenario.not_utf8");
  return "";
}

}  // namespace

std::optional<std::string> InputFiles::read_text(const fs::path& path, const Mark& asked_by,
                                                 Faults& faults) {
  const auto refuse = [&](const std::string& what) {
    const std::string name = path.generic_string();
    const Mark at_file{std::make_shared<const std::string>(name), 0, 0};
    if (asked_by.file)
      faults.add(asked_by, name, {what, "", ""});
    else
      faults.add(at_file, "", {what, "", ""});
    return std::nullopt;
  };
  if (const std::string what = obstacle(path, kLargestText); !what.empty()) return refuse(what);
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  if (!stream) return refuse(base::text("file.unreadable", ""));
  std::string text = std::move(bytes).str();
  if (const std::string what = not_text(text); !what.empty()) return refuse(what);
  return text;
}

}  // namespace wangge::scenario
