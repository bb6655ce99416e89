#pragma once
#include <cstddef>
#include <vector>

#include "record/listener.hpp"

namespace wangge::report {

/// Listens to one replication for the cases whose handling was latest; keeps no more than asked
/// for, however many there are.
class LateCases final : public record::Listener {
 public:
  struct LateCase {
    record::CaseRecord record;
    base::Duration late;  ///< above zero
  };

  /// `most` of them at most. Open cases are judged at `horizon`.
  LateCases(std::size_t most, base::Instant horizon) : most_(most), horizon_(horizon) {}

  void case_ended(const record::CaseRecord& record) override;

  /// The latest first; of equals the one with the smaller number.
  [[nodiscard]] const std::vector<LateCase>& cases() const { return cases_; }
  /// How many were late in all, listed or not.
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t most_;
  base::Instant horizon_;
  std::size_t count_ = 0;
  std::vector<LateCase> cases_;
};

}  // namespace wangge::report
