#include "record/export_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace wangge::record {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, int error) {
  throw base::RunFailed(base::text("file.unwritable", path.string(), base::reason(error)));
}

fs::path name_beside(fs::path path) { return path += ".partial-" + std::to_string(::getpid()); }

/// For ever on the disk, name and all. A folder that cannot be synced is no failure of ours.
void sync_folder_of(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (number < 0) return;
  ::fsync(number);
  ::close(number);
}

}  // namespace

/// Passes on what is written to it in large pieces.
class ExportFile::Buffer final : public std::streambuf {
 public:
  Buffer(const fs::path& path, const fs::path& beside)
      : path_(path), file_(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (file_ < 0) fail(path_, errno);
    setp(bytes_.data(), bytes_.data() + bytes_.size());
  }
  ~Buffer() override { ::close(file_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  int sync() override {
    for (const char* at = pbase(); at < pptr();) {
      const ssize_t written = ::write(file_, at, static_cast<std::size_t>(pptr() - at));
      if (written < 0 && errno != EINTR) fail(path_, errno);
      at += written < 0 ? 0 : written;
    }
    setp(bytes_.data(), bytes_.data() + bytes_.size());
    return 0;
  }
  void settle() {
    sync();
    if (::fsync(file_) != 0) fail(path_, errno);
  }

 private:
  int overflow(int next) override {
    sync();
    return next == traits_type::eof() ? 0 : sputc(static_cast<char>(next));
  }

  const fs::path& path_;
  int file_;
  std::array<char, 64 * 1024> bytes_{};
};

ExportFile::ExportFile(fs::path path)
    : path_(std::move(path)),
      beside_(name_beside(path_)),
      buffer_(std::make_unique<Buffer>(path_, beside_)),
      out_(buffer_.get()) {
  out_.exceptions(std::ios::badbit);
}

ExportFile::~ExportFile() {
  if (!committed_) ::unlink(beside_.c_str());
}

std::ostream& ExportFile::out() { return out_; }

void ExportFile::settle() { buffer_->settle(); }

void ExportFile::commit() {
  settle();
  if (::rename(beside_.c_str(), path_.c_str()) != 0) fail(path_, errno);
  committed_ = true;
  sync_folder_of(path_);
}

ExportFolder::ExportFolder(fs::path folder)
    : folder_(std::move(folder)), made_(base::make_folder(folder_)) {}

ExportFolder::~ExportFolder() {
  files_.clear();
  std::error_code ignored;
  if (made_ && !committed_) fs::remove(folder_, ignored);
}

std::ostream& ExportFolder::add(const std::string& name) {
  return files_.emplace_back(std::make_unique<ExportFile>(folder_ / name))->out();
}

void ExportFolder::commit() {
  for (const auto& file : files_) file->settle();
  for (const auto& file : files_) file->commit();
  committed_ = true;
}

}  // namespace wangge::record
