#pragma once
#include <filesystem>

namespace wangge::experiment {

/// A campaign's folder for one program at a time, from before its store is opened until after it is
/// sealed, for which the store is closed and replaced. The file `.lock` in it, gone with the object
/// (where a kill leaves it, it is in nobody's way), locked as network disks know it too.
class CampaignLock {
 public:
  /// Makes the folder where it is not there; one that is empty in the end goes again. Throws
  /// base::RunFailed, naming the process, if another one has it. In a folder that nobody may write
  /// to it locks nothing: the store, which cannot be opened there either, says so.
  explicit CampaignLock(std::filesystem::path folder);
  ~CampaignLock();
  CampaignLock(const CampaignLock&) = delete;
  CampaignLock& operator=(const CampaignLock&) = delete;

 private:
  [[nodiscard]] std::filesystem::path file() const { return folder_ / ".lock"; }
  /// Whether the file that is open is the one in the folder: who had it before may have removed it.
  [[nodiscard]] bool is_there() const;
  void take();

  std::filesystem::path folder_;
  bool made_ = false;
  int handle_ = -1;
};

}  // namespace wangge::experiment
