#include "experiment/campaign_lock.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "record/lock_holder.hpp"

namespace wangge::experiment {
namespace {

struct flock whole_file() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

/// Who has it: of this machine, else nobody knows.
[[noreturn]] void refuse(int handle, const std::filesystem::path& folder) {
  struct flock lock = whole_file();
  const bool known = ::fcntl(handle, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  ::close(handle);
  const std::string program = known ? record::program_of(lock.l_pid) : std::string();
  const std::string why = program.empty() ? base::text("database.busy")
                                          : base::text("database.busy_by", lock.l_pid, program);
  throw base::RunFailed(base::text("database.failed", folder.string(), why));
}

}  // namespace

CampaignLock::CampaignLock(std::filesystem::path folder)
    : folder_(std::move(folder)), made_(base::make_folder(folder_)) {
  do take();
  while (handle_ >= 0 && !is_there());
}

CampaignLock::~CampaignLock() {
  if (handle_ >= 0) {
    ::unlink(file().c_str());
    ::close(handle_);
  }
  std::error_code filled;
  if (made_) std::filesystem::remove(folder_, filled);
}

bool CampaignLock::is_there() const {
  struct stat ours {
  }, there{};
  return ::fstat(handle_, &ours) == 0 && ::stat(file().c_str(), &there) == 0 &&
         ours.st_ino == there.st_ino;
}

void CampaignLock::take() {
  if (handle_ >= 0) ::close(std::exchange(handle_, -1));
  const int opened = ::open(file().c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (opened < 0) return;
  struct flock lock = whole_file();
  if (::fcntl(opened, F_SETLK, &lock) != 0 && (errno == EACCES || errno == EAGAIN))
    refuse(opened, folder_);
  handle_ = opened;
}

}  // namespace wangge::experiment
