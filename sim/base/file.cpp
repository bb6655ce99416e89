#include "base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace wangge::base {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, std::string message) {
  throw InvalidInput(Fault{path.string(), 0, 0, "", std::move(message)});
}

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw RunFailed(text("file.unwritable", path.string(), reason(error)));
}

/// An open file; closed with the object.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  /// False if the last bytes did not reach the file.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// Removes what a failed write left; call keep() once it is done.
class Leftover {
 public:
  explicit Leftover(std::filesystem::path path) : path_(std::move(path)) {}
  Leftover(const Leftover&) = delete;
  Leftover& operator=(const Leftover&) = delete;
  ~Leftover() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  void keep() { path_.clear(); }

 private:
  std::filesystem::path path_;
};

struct stat checked_status(const Handle& file, const std::filesystem::path& path) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) refuse(path, text("file.unreadable", reason(errno)));
  if (S_ISDIR(status.st_mode)) refuse(path, text("file.is_directory"));
  if (!S_ISREG(status.st_mode)) refuse(path, text("file.not_regular"));
  return status;
}

void write_all(const Handle& file, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Makes the new name last. A folder that cannot be synced (some network disks) is no failure of
/// ours.
void sync_folder_of(const std::filesystem::path& path) {
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const Handle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.is_open()) ::fsync(handle.number());
}

}  // namespace

std::string reason(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return text("file.disk_full");
    case EROFS:
      return text("file.read_only");
    case EACCES:
    case EPERM:
      return text("file.not_allowed");
    case ENOTDIR:
      return text("file.in_the_way");
    default:
      return std::generic_category().message(error);
  }
}

std::string read_file(const std::filesystem::path& path, std::size_t most) {
  // Without O_NONBLOCK a pipe nobody writes to would hold us for ever.
  const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open() && (errno == ENOENT || errno == ENOTDIR)) refuse(path, text("file.missing"));
  if (!file.is_open()) refuse(path, text("file.unreadable", reason(errno)));
  const auto size = static_cast<std::size_t>(checked_status(file, path).st_size);
  if (size > most) refuse(path, text("file.too_large", size, most));
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t got = ::read(file.number(), bytes.data() + filled, size - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) refuse(path, text("file.unreadable", reason(errno)));
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::path beside = path;
  beside += ".partial-" + std::to_string(::getpid());
  Handle file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!file.is_open()) fail(path, errno);
  Leftover leftover(beside);
  write_all(file, bytes, path);
  if (::fsync(file.number()) != 0 || !file.close()) fail(path, errno);
  if (::rename(beside.c_str(), path.c_str()) != 0) fail(path, errno);
  leftover.keep();
  sync_folder_of(path);
}

bool make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  const bool made = std::filesystem::create_directories(folder, error);
  if (error) throw RunFailed(text("file.no_folder", folder.string(), reason(error.value())));
  return made;
}

}  // namespace wangge::base
