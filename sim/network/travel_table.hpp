#pragma once
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/time.hpp"
#include "network/hub_labels.hpp"

namespace wangge::network {

/// Times between all anchors for one mode in one epoch: rows by destination, so that who is
/// nearest is read in one of them, four bytes each; or, of more than kMostRows anchors, labels from
/// which each time is put together (hub_labels.hpp), to the same millisecond. Copies share the
/// memory; a fork shares it too. Read by any number of threads.
class TravelTable {
 public:
  TravelTable() = default;
  /// `times` are anchors x anchors, by destination, kept alive by `owner`.
  TravelTable(std::shared_ptr<const void> owner, const Millis* times, std::size_t anchors)
      : owner_(std::move(owner)), times_(times), anchors_(anchors) {}

  explicit TravelTable(std::shared_ptr<const HubLabels> labels)
      : owner_(labels), labels_(labels.get()), anchors_(labels->anchors()) {}

  /// Rows of so many anchors are 144 MB; a district has some 2,000.
  static constexpr std::size_t kMostRows = 6000;

  [[nodiscard]] std::size_t anchors() const { return anchors_; }
  [[nodiscard]] bool has_rows() const { return labels_ == nullptr; }
  /// Empty where there is no way.
  [[nodiscard]] std::optional<base::Duration> time(AnchorId from, AnchorId to) const {
    const Millis millis = at(from, to);
    if (millis == kNever) return std::nullopt;
    return base::Duration(millis);
  }
  /// Holds the time from each anchor to the one that `next` names for it (or none) a second time,
  /// close together: a tour's legs are asked for again and again, and the rows are so far apart
  /// that a processor's cache cannot keep them.
  void keep_close(std::span<const AnchorId> next);
  /// From each to one, kNever where there is no way. Has rows.
  [[nodiscard]] std::span<const Millis> times_to(AnchorId to) const {
    return {times_ + to.index() * anchors_, anchors_};
  }

  /// The shortest from any of `from`, kNever where nobody gets there: `nearest` without saying who.
  [[nodiscard]] Millis shortest(std::span<const AnchorId> from, AnchorId to) const;

  struct Nearest {
    std::size_t candidate;  ///< index into the candidates
    base::Duration time;
    bool operator==(const Nearest&) const = default;
  };
  /// Who of those that stand at `from` is at `to` first; of equals the first of the list. Empty if
  /// nobody gets there.
  [[nodiscard]] std::optional<Nearest> nearest(std::span<const AnchorId> from, AnchorId to) const;
  /// All who get there, soonest first; equals in the order of the list.
  [[nodiscard]] std::vector<Nearest> by_time(std::span<const AnchorId> from, AnchorId to) const;
  /// The first of `to` that one gets to from `from`: the nearest hospital.
  [[nodiscard]] std::optional<Nearest> nearest_from(AnchorId from,
                                                    std::span<const AnchorId> to) const;

 private:
  struct Leg {
    AnchorId to;
    Millis time = kNever;
  };
  [[nodiscard]] Millis at(AnchorId from, AnchorId to) const {
    if (legs_ && (*legs_)[from.index()].to == to) return (*legs_)[from.index()].time;
    return labels_ != nullptr ? labels_->time(from, to)
                              : times_[to.index() * anchors_ + from.index()];
  }
  std::shared_ptr<const void> owner_;
  const Millis* times_ = nullptr;
  const HubLabels* labels_ = nullptr;
  std::size_t anchors_ = 0;
  std::shared_ptr<const std::vector<Leg>> legs_;  // by origin; or none
};

/// Searches from every anchor, on so many threads; the same table whatever their number. Of more
/// than `most_rows` anchors it makes labels instead.
[[nodiscard]] TravelTable make_travel_table(const RoadGraph& graph, unsigned threads,
                                            std::size_t most_rows = TravelTable::kMostRows);

}  // namespace wangge::network
