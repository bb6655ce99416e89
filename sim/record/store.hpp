#pragma once
#include <filesystem>
#include <iosfwd>
#include <memory>

#include "record/results.hpp"

namespace wangge::record {

/// Writes a campaign's results store, replication by replication, in whatever order they end; a
/// kill at any moment loses at most the replication being written. When a campaign is complete,
/// `seal` rewrites the file in canonical form: its bytes then depend on its content alone. One
/// program at a time; not to be used in a forked child.
class Store {
 public:
  /// Opens the store in `file`, or makes it. Throws base::InvalidInput, naming what differs, if the
  /// file holds results of another scenario, seed or version; base::RunFailed if the folder is
  /// read-only, full, or the store is in use. A file that could not be made whole is not left.
  Store(std::filesystem::path file, const Provenance& provenance, const Directory& directory);

  /// Everything that is in it so far.
  [[nodiscard]] const Results& results() const { return results_; }

  /// Adds one replication, which must not be there yet; its records too, where `log` (what an
  /// IntervalLog wrote) is given. All of it or, if the disk fails (base::RunFailed), nothing.
  void add(TrialKey key, const ReplicationRows& rows, std::istream* log = nullptr);

  /// Rewrites the file in canonical form and closes it for writing. Needs room for a second copy;
  /// if that fails the store stays as it was.
  void seal();

 private:
  std::filesystem::path file_;
  std::shared_ptr<Database> database_;
  Results results_;
};

}  // namespace wangge::record
