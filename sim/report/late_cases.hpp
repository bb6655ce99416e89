#pragma once
#include <vector>

#include "record/directory.hpp"
#include "record/listener.hpp"
#include "report/latest.hpp"

namespace wangge::report {

/// Listens to one replication for the cases whose handling was latest; keeps no more than asked
/// for, however many there are.
class LateCases final : public record::Listener {
 public:
  using LateCase = Latest<record::CaseRecord>::One;

  /// `most` of them at most. Open cases are judged at `horizon`.
  LateCases(std::size_t most, base::Instant horizon) : latest_(most), horizon_(horizon) {}

  void case_ended(const record::CaseRecord& record) override;

  /// The latest first; of equals the one with the smaller number.
  [[nodiscard]] const std::vector<LateCase>& cases() const { return latest_.all(); }
  /// How many were late in all, listed or not.
  [[nodiscard]] std::size_t count() const { return latest_.count(); }

 private:
  Latest<record::CaseRecord> latest_;
  base::Instant horizon_;
};

/// The same of incidents that somebody reached latest past the target of their type, or nobody.
class LateIncidents final : public record::Listener {
 public:
  /// The directory, which knows the targets, must outlive it.
  LateIncidents(std::size_t most, base::Instant horizon, const record::Directory& directory)
      : latest_(most), horizon_(horizon), directory_(directory) {}

  void incident_ended(const record::IncidentRecord& record) override;

  [[nodiscard]] const Latest<record::IncidentRecord>& latest() const { return latest_; }

 private:
  Latest<record::IncidentRecord> latest_;
  base::Instant horizon_;
  const record::Directory& directory_;
};

}  // namespace wangge::report
