#pragma once
#include "base/quantity.hpp"
#include "base/time.hpp"
#include "model/district.hpp"
#include "model/world.hpp"

namespace wangge::network {

/// How far and how long it is over the ground, without a road network: the metric between the two
/// places times a detour factor. A road network will answer the same two questions.
class Travel {
 public:
  explicit Travel(const model::TravelPlan& plan) : plan_(plan) {}
  [[nodiscard]] base::Metres distance(model::Place from, model::Place to) const;
  /// `speed` above zero.
  [[nodiscard]] base::Duration time(model::Place from, model::Place to,
                                    base::MetresPerSecond speed) const;

 private:
  model::TravelPlan plan_;
};

}  // namespace wangge::network
