#include "flow/weather.hpp"

#include "base/hash.hpp"

namespace wangge::flow {
namespace {

std::optional<base::Ratio> drawn(const model::Rain& rain, const random::Source& draws) {
  const std::uint64_t key = base::Fingerprint().add(rain.name.key).number();
  const auto u = draws.four(random::Purpose::Rain, key, 0);
  if (u[0] >= rain.falls.count()) return std::nullopt;
  return base::Ratio(rain.intensity.quantile(u[1]));
}

}  // namespace

Weather::Weather(const model::Demand& demand, const random::Source& draws) : demand_(demand) {
  for (const model::Rain& rain : demand.rains) intensities_.push_back(drawn(rain, draws));
}

model::Rhythm Weather::felt(std::size_t stream, model::Rhythm usual) const {
  for (std::size_t i = 0; i < intensities_.size(); ++i) {
    const model::Rain& rain = demand_.rains[i];
    if (!intensities_[i]) continue;
    for (const model::RainFactor& factor : rain.factors)
      if (factor.stream == stream) usual.factors.push_back({rain.when, {}, factor.factor});
  }
  return usual;
}

}  // namespace wangge::flow
