#pragma once
#include "base/time.hpp"
#include "network/snap.hpp"

namespace wangge::network {

/// A place that people travel from or to, and the cell or base that it belongs to on the roads.
struct Stop {
  model::Place place;
  AnchorId anchor;  ///< see anchors.hpp; means nothing where there are no roads
  constexpr bool operator==(const Stop&) const = default;
};

/// Where somebody is: at a stop, or on the way from one to another.
class Whereabouts {
 public:
  Whereabouts() = default;
  explicit Whereabouts(const Stop& at) : from_(at), to_(at) {}
  /// Who left `from` for `to`, a way of that length, so long ago.
  Whereabouts(const Stop& from, const Stop& to, base::Duration way, base::Duration gone);

  /// On the straight line between the two.
  [[nodiscard]] model::Place place() const;
  /// The place, with the nearer end's part of the roads.
  [[nodiscard]] Stop nearer_stop() const;
  [[nodiscard]] const Stop& from() const { return from_; }
  [[nodiscard]] const Stop& to() const { return to_; }
  [[nodiscard]] base::Duration gone() const { return gone_; }
  [[nodiscard]] base::Duration left() const { return left_; }
  bool operator==(const Whereabouts&) const = default;
  [[nodiscard]] bool at_stop() const { return gone_ == base::Duration() && left_ == gone_; }

 private:
  Stop from_;
  Stop to_;
  base::Duration gone_;
  base::Duration left_;
};

}  // namespace wangge::network
