#include "experiment/campaign_lock.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fault.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::experiment {
namespace {

using testing::HasSubstr;

/// What another process says when it wants the folder; empty if it gets it.
std::string said_elsewhere(const std::filesystem::path& folder) {
  int ends[2];
  if (pipe(ends) != 0) return "no pipe";
  const pid_t child = fork();
  if (child == 0) {
    std::string said;
    try {
      const CampaignLock lock(folder);
    } catch (const base::RunFailed& refused) {
      said = refused.what();
    }
    _exit(write(ends[1], said.data(), said.size()) < 0 ? 1 : 0);
  }
  close(ends[1]);
  std::string said(4096, '\0');
  said.resize(
      static_cast<std::size_t>(std::max<ssize_t>(0, read(ends[0], said.data(), said.size()))));
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return said;
}

TEST(CampaignLockTest, IsOneProcessesAtATime) {
  const support::ScratchFolder folder;
  {
    const CampaignLock lock(folder.path());
    EXPECT_THAT(said_elsewhere(folder.path()),
                HasSubstr("is in use by process " + std::to_string(getpid())));
    EXPECT_THAT(said_elsewhere(folder.path()), HasSubstr("kill"));
  }
  EXPECT_EQ(said_elsewhere(folder.path()), "");
}

TEST(CampaignLockTest, LeavesNothing) {
  const support::ScratchFolder folder;
  { const CampaignLock lock(folder.path()); }
  EXPECT_TRUE(folder.files().empty());
  { const CampaignLock lock(folder.file("new") / "one"); }
  EXPECT_FALSE(std::filesystem::exists(folder.file("new") / "one"));
}

TEST(CampaignLockTest, KeepsAFolderThatWasFilled) {
  const support::ScratchFolder folder;
  {
    const CampaignLock lock(folder.file("new"));
    support::write_bytes(folder.file("new") / "results", "x");
  }
  EXPECT_TRUE(std::filesystem::exists(folder.file("new") / "results"));
}

TEST(CampaignLockTest, WhatAKillLeavesIsInNobodysWay) {
  const support::ScratchFolder folder;
  const pid_t child = fork();
  if (child == 0) {
    const CampaignLock lock(folder.path());
    _exit(0);  // no destructor runs
  }
  waitpid(child, nullptr, 0);
  EXPECT_THAT(folder.files(), testing::ElementsAre(".lock"));
  { const CampaignLock lock(folder.path()); }
  EXPECT_TRUE(folder.files().empty());
}

}  // namespace
}  // namespace wangge::experiment
