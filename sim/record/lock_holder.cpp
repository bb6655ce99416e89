#include "record/lock_holder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <fstream>
#include <sstream>

namespace wangge::record {
namespace {

// Where in a file SQLite puts its locks (its file format, "The Lock-Byte Page").
constexpr std::uint64_t kFirstLockByte = 0x40000000;
constexpr std::uint64_t kLockBytes = 512;

/// `1: POSIX  ADVISORY  WRITE 1234 08:01:42 1073741824 1073742335`; empty of other lines, such as
/// those of processes that wait.
struct LockLine {
  int process = 0;
  std::uint64_t inode = 0;
  std::uint64_t from = 0;
};

std::optional<LockLine> lock_line(const std::string& line) {
  std::istringstream words(line);
  std::string number, kind, advice, access, place;
  LockLine lock;
  if (!(words >> number >> kind >> advice >> access >> lock.process >> place >> lock.from))
    return std::nullopt;
  const std::size_t colon = place.rfind(':');
  if (kind != "POSIX" || colon == std::string::npos) return std::nullopt;
  std::istringstream(place.substr(colon + 1)) >> lock.inode;
  return lock;
}

}  // namespace

std::string program_of(int process) {
  std::ifstream name("/proc/" + std::to_string(process) + "/comm");
  std::string program;
  std::getline(name, program);
  return program;
}

std::optional<LockHolder> lock_holder(const std::filesystem::path& file) {
  struct stat about {};
  if (::stat(file.c_str(), &about) != 0) return std::nullopt;
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    const auto lock = lock_line(line);
    if (!lock || lock->inode != about.st_ino || lock->process <= 0) continue;
    const bool by_sqlite = lock->from >= kFirstLockByte && lock->from - kFirstLockByte < kLockBytes;
    if (by_sqlite && lock->process != ::getpid())
      return LockHolder{lock->process, program_of(lock->process)};
  }
  return std::nullopt;
}

}  // namespace wangge::record
