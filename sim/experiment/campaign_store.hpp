#pragma once
#include <filesystem>
#include <iosfwd>
#include <optional>

#include "experiment/campaign.hpp"
#include "experiment/campaign_lock.hpp"
#include "record/store.hpp"

namespace wangge::experiment {

/// The results store of a campaign while it runs. A replication that it holds without the lives of
/// its cases may come again with them (`--keep`): it goes to a second store first, and that is
/// taken in at the end, so that whatever happens on the way nothing is lost. Nobody else has the
/// folder meanwhile (campaign_lock.hpp).
class CampaignStore {
 public:
  /// Makes the campaign's folder where it is not there; it does not outlast a store that could not
  /// be made. `room`: a folder for what is in the way only while the campaign runs. Throws as
  /// record::Store.
  CampaignStore(const model::World& world, const CampaignPlan& plan, std::filesystem::path room);
  /// The same where the names of everything are known and the world is not needed.
  CampaignStore(const std::filesystem::path& folder, record::Provenance provenance,
                record::Directory directory, std::filesystem::path room);

  /// What was there at first and what has been added since, but not yet what came again.
  [[nodiscard]] const record::Results& results() const { return store_->results(); }
  /// `log`: the lives of its cases; none where they are not kept.
  void add(record::TrialKey key, const record::ReplicationRows& rows, std::istream* log = nullptr);
  /// Takes in what came again, seals the store if it is `whole`, and closes it. Nothing may be
  /// called afterwards.
  void finish(bool whole);

 private:
  /// A sealed store of what came again and all else that was there.
  void unite(const std::filesystem::path& united) const;

  CampaignLock lock_;
  std::filesystem::path file_;
  std::filesystem::path room_;
  record::Provenance provenance_;
  record::Directory directory_;
  std::optional<record::Store> store_;
  std::optional<record::Store> again_;
};

/// Whether there is a store in the file, and it is as record::Store::seal leaves it.
bool is_sealed(const std::filesystem::path& file);

}  // namespace wangge::experiment
