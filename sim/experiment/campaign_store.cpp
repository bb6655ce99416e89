#include "experiment/campaign_store.hpp"

#include <array>
#include <fstream>
#include <utility>

#include "indicator/catalogue.hpp"
#include "record/interval_log.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;

/// One replication from store to store, with the lives of its cases where they are kept.
void copy(const record::Results& from, const record::TrialInfo& trial, record::Store& to,
          const fs::path& log_file) {
  if (!trial.kept) return to.add(trial.key, from.rows(trial.key));
  std::fstream log(log_file, std::ios::in | std::ios::out | std::ios::trunc | std::ios::binary);
  record::IntervalLog writer(log);
  from.replay(trial.key, writer);
  writer.finish();
  log.seekg(0);
  to.add(trial.key, from.rows(trial.key), &log);
}

}  // namespace

bool is_sealed(const fs::path& file) {
  constexpr std::size_t kWriteVersion = 18;  // of SQLite's file header: 2 while there is a WAL
  std::array<char, kWriteVersion + 1> header{};
  std::ifstream in(file, std::ios::binary);
  return in.read(header.data(), header.size()) && header[kWriteVersion] == 1;
}

CampaignStore::CampaignStore(const model::World& world, const CampaignPlan& plan, fs::path room)
    : CampaignStore(plan.folder, plan.provenance, indicator::directory_of(world), std::move(room)) {
}

CampaignStore::CampaignStore(const fs::path& folder, record::Provenance provenance,
                             record::Directory directory, fs::path room)
    : lock_(folder),
      file_(store_file(folder)),
      room_(std::move(room)),
      provenance_(std::move(provenance)),
      directory_(std::move(directory)),
      store_(std::in_place, file_, provenance_, directory_) {}

void CampaignStore::add(record::TrialKey key, const record::ReplicationRows& rows,
                        std::istream* log) {
  if (!results().holds(key)) return store_->add(key, rows, log);
  if (!again_) again_.emplace(room_ / "again.sqlite", provenance_, directory_);
  again_->add(key, rows, log);
}

void CampaignStore::finish(bool whole) {
  const fs::path united = room_ / "united.sqlite";
  if (again_)
    unite(united);
  else if (whole)
    store_->seal();
  const bool replace = again_.has_value();
  again_.reset();
  store_.reset();
  if (replace) fs::rename(united, file_);
}

void CampaignStore::unite(const fs::path& united) const {
  record::Store both(united, provenance_, directory_);
  for (const record::TrialInfo& trial : again_->results().trials())
    copy(again_->results(), trial, both, room_ / "log");
  for (const record::TrialInfo& trial : results().trials())
    if (!both.results().holds(trial.key)) copy(results(), trial, both, room_ / "log");
  both.seal();
}

}  // namespace wangge::experiment
