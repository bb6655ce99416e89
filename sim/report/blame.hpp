#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/case_story.hpp"

namespace wangge::report {

/// A case that was late in handling.
struct LateCase {
  std::uint32_t replication = 0;
  model::ProblemId problem;
  model::CategoryId category;
  model::UnitId handler;
  base::Duration late;  ///< above zero
  bool operator==(const LateCase&) const = default;
};

/// 责任倒查 of many cases: where the late time lay, and which cases were late. The late time of all
/// shares together is that of all cases, to the millisecond.
struct Blame {
  std::uint64_t judged = 0;     ///< cases whose handling had a deadline
  std::vector<Share> shares;    ///< by unit, stage and cause; without those where nothing was late
  std::vector<LateCase> cases;  ///< by replication, then number

  void add(const Blame& other);
  [[nodiscard]] base::Duration late() const;
  /// Bytes for another process, and back.
  [[nodiscard]] std::string serialise() const;
  static Blame parse(std::string_view bytes);
};

/// Listens to one replication; remembers the intervals of open cases alone.
class BlameListener final : public record::Listener {
 public:
  /// Cases that are open then are judged then.
  BlameListener(std::uint32_t replication, base::Instant horizon)
      : replication_(replication), horizon_(horizon) {}

  void interval(const record::Interval& interval) override;
  void case_ended(const record::CaseRecord& record) override;

  /// After the horizon.
  [[nodiscard]] const Blame& blame() const { return blame_; }

 private:
  std::uint32_t replication_;
  base::Instant horizon_;
  std::unordered_map<std::uint64_t, CaseStory> open_;
  Blame blame_;
};

}  // namespace wangge::report
