#pragma once
#include <cstdint>
#include <string>

#include "record/figures.hpp"
#include "record/listener.hpp"

namespace wangge::record {

/// A digest of a replication's whole story: every interval, case, desk record, incident,
/// response and measurement of reach in its order. Two
/// runs with the same fingerprint told the same story; the idea is OMNeT++'s. Not for secrets.
class Fingerprint final : public Listener {
 public:
  void interval(const Interval& interval) override;
  void case_ended(const CaseRecord& record) override;
  void desk_work_ended(const DeskRecord& record) override;
  void incident_ended(const IncidentRecord& record) override;
  void response_ended(const ResponseRecord& record) override;
  void reach_measured(const Reach& reach) override;

  [[nodiscard]] std::uint64_t value() const { return digest_; }
  /// How many of each; `events` is the kernel's to know.
  [[nodiscard]] const Counts& counts() const { return counts_; }

 private:
  template <class... Parts>
  void mix(Parts... parts);
  template <class Record>
  void mix_fields(const Record& record);

  std::uint64_t digest_ = 0x243f6a8885a308d3;  // the first digits of pi: any number but 0
  Counts counts_;
};

/// As people compare them: `7b7d-7775-03fa-91c2`.
std::string fingerprint_text(std::uint64_t value);

}  // namespace wangge::record
