#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
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

/// Who held late cases, in which stage and what for; no unit while nobody knew.
using Holding = std::tuple<model::UnitId, record::Stage, record::Cause>;

/// 责任倒查 of many cases: where the late time lay, and which cases were late. The late time of all
/// holdings together is that of all cases, to the millisecond.
struct Blame {
  std::uint64_t judged = 0;                  ///< cases of which handling was due, with a deadline
  std::map<Holding, base::Duration> shares;  ///< each above zero
  std::vector<LateCase> cases;               ///< by replication, then number

  void add(const Blame& other);
  [[nodiscard]] base::Duration late() const;
  /// Bytes for another process, and back. Throws std::invalid_argument for what is cut short.
  [[nodiscard]] std::string serialise() const;
  static Blame parse(std::string_view bytes);
  bool operator==(const Blame&) const = default;
};

/// Listens to one replication for the cases that on-time handling counts: reported within the
/// measured window, and due by the end of it. Remembers what is open alone.
class BlameListener final : public record::Listener {
 public:
  BlameListener(std::uint32_t replication, base::Span measured)
      : replication_(replication), measured_(measured) {}

  void interval(const record::Interval& interval) override;
  void case_ended(const record::CaseRecord& record) override;
  void incident_ended(const record::IncidentRecord& record) override;

  /// After the horizon.
  [[nodiscard]] const Blame& blame() const { return blame_; }

 private:
  [[nodiscard]] bool is_judged(const record::CaseRecord& record) const;

  std::uint32_t replication_;
  base::Span measured_;
  std::unordered_map<std::uint64_t, CaseStory> open_;
  Blame blame_;
};

}  // namespace wangge::report
