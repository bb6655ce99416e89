#pragma once
#include "network/travel.hpp"

namespace wangge::network {

/// Somebody's movement: standing at a stop, or on the way to one since some moment. So where they
/// are is known whenever it is asked for, and nothing happens on the way.
class Movement {
 public:
  Movement() = default;
  explicit Movement(const Stop& at) : Movement(Whereabouts(at)) {}
  /// Who stays there, be it on the way.
  explicit Movement(const Whereabouts& at) : from_(at), to_(at.to()), stays_(true) {}
  /// Who sets out from `from` at `since` by that way, and takes `takes` for all of it.
  Movement(const Whereabouts& from, const Stop& to, const Way& way, base::Instant since,
           base::Duration takes);

  /// At an instant not before they set out.
  [[nodiscard]] Whereabouts at(base::Instant t) const;
  [[nodiscard]] const Stop& to() const { return to_; }
  [[nodiscard]] base::Instant arrival() const { return since_ + takes_; }

 private:
  [[nodiscard]] Whereabouts before_via(base::Duration gone) const;

  Whereabouts from_;
  Stop to_;
  Way way_;
  base::Instant since_;
  base::Duration takes_;
  bool stays_ = false;
};

}  // namespace wangge::network
