#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "record/directory.hpp"
#include "record/figures.hpp"
#include "record/listener.hpp"

namespace wangge::record {

class Database;

/// Where results come from. A results file says it of itself.
struct Provenance {
  std::string scenario;       ///< resolved: every layer laid, every default written out
  std::string scenario_hash;  ///< of that and of the tables it names
  std::uint64_t seed = 1;
  std::string version;  ///< of wangge
  std::string
      command;  ///< without what cannot change a result (jobs, folder): same results, same text

  bool operator==(const Provenance&) const = default;
};

/// One cell of a campaign: a staffing configuration and the number of its replication, from 0.
struct TrialKey {
  model::ConfigurationId configuration;
  std::uint32_t replication = 0;
  auto operator<=>(const TrialKey&) const = default;
};

struct TrialInfo {
  TrialKey key;
  std::uint64_t fingerprint = 0;
  Counts counts;
  bool kept = false;  ///< its case records and intervals are in the store
};

/// Reads a results store (results.sqlite). Everything comes back as it went in.
class Results {
 public:
  /// Throws base::InvalidInput if there is no such file or it is no results store,
  /// base::RunFailed if it cannot be read.
  static Results open(const std::filesystem::path& file);
  /// The same of a file that is open already.
  explicit Results(std::shared_ptr<Database> database);

  [[nodiscard]] Provenance provenance() const;
  [[nodiscard]] Directory directory() const;
  /// Every finished replication, by configuration and number.
  [[nodiscard]] std::vector<TrialInfo> trials() const;
  [[nodiscard]] bool holds(TrialKey key) const;
  /// Its numbers. The trial must be there.
  [[nodiscard]] ReplicationRows rows(TrialKey key) const;
  /// Its figures of the whole district only: the same as in `rows`, much sooner.
  [[nodiscard]] std::vector<Figure> district_figures(TrialKey key) const;
  [[nodiscard]] std::vector<Held> held(TrialKey key) const;
  /// Tells a listener the kept records of a trial: the intervals in their order, then the cases,
  /// the incidents, their responses, the journeys, and the desk work. With `only`: of that case or
  /// incident. Nothing where the trial was not kept.
  void replay(TrialKey key, Listener& listener, std::optional<model::ProblemId> only = {}) const;
  /// The same case by case, by their numbers, then incident by incident: the intervals of one in
  /// their order, an incident's responses, then its record. No journeys and no desk work.
  void replay_lives(TrialKey key, Listener& listener) const;

 private:
  std::shared_ptr<Database> database_;
};

/// A trial's number in the tables of the store (below 2^20 replications a configuration).
constexpr std::uint64_t trial_number(TrialKey key) {
  return (std::uint64_t{key.configuration.index()} << 20) | key.replication;
}

}  // namespace wangge::record
