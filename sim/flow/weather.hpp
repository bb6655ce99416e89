#pragma once
#include <optional>
#include <vector>

#include "model/demand.hpp"
#include "random/source.hpp"

namespace wangge::flow {

/// Which rains fall in one replication, and how hard: the same in every staffing configuration.
/// Drawn by the rains' names, so another rain changes nothing.
class Weather {
 public:
  Weather(const model::Demand& demand, const random::Source& draws);

  /// Of that rain of Demand::rains; none: it does not fall.
  [[nodiscard]] std::optional<base::Ratio> intensity(std::size_t rain) const {
    return intensities_[rain];
  }
  /// The rhythm of the stream of that number, with the factors of the rains that fall.
  [[nodiscard]] model::Rhythm felt(std::size_t stream, model::Rhythm usual) const;

 private:
  const model::Demand& demand_;
  std::vector<std::optional<base::Ratio>> intensities_;
};

}  // namespace wangge::flow
