#include "network/travel_times.hpp"

#include <cassert>
#include <limits>
#include <utility>

namespace wangge::network {
namespace {

constexpr std::size_t kUnprepared = std::numeric_limits<std::size_t>::max();

}  // namespace

TravelTimes::TravelTimes(const RoadNetwork& network, HourProfile hours,
                         std::vector<RoadState> states, TravelCache cache, unsigned threads)
    : network_(&network),
      hours_(std::move(hours)),
      states_(std::move(states)),
      cache_(std::move(cache)),
      threads_(threads),
      of_epoch_(kTravelModes * hours_.bands.size() * states_.size(), kUnprepared) {}

std::size_t TravelTimes::epoch(TravelMode mode, std::size_t hour, std::size_t state) const {
  const std::size_t band = hours_.band_of_hour[hour];
  return (index_of(mode) * hours_.bands.size() + band) * states_.size() + state;
}

RoadGraph TravelTimes::graph(TravelMode mode, std::size_t hour, std::size_t state) const {
  const RoadState& roads = states_[state];
  return network_->graph(mode,
                         {hours_.bands[hours_.band_of_hour[hour]], roads.closures, roads.lanes});
}

void TravelTimes::prepare(TravelMode mode, std::size_t hour, std::size_t state) {
  std::size_t& at = of_epoch_[epoch(mode, hour, state)];
  if (at != kUnprepared) return;
  const RoadGraph roads = graph(mode, hour, state);
  const auto [known, is_new] = by_fingerprint_.try_emplace(roads.fingerprint().hex(), tables());
  at = known->second;
  if (!is_new) return;
  auto made = cache_.table(roads, threads_);
  tables_.push_back(std::move(made.table));
  if (!made.warning.empty()) warnings_.push_back(std::move(made.warning));
}

void TravelTimes::keep_close(TravelMode mode, std::span<const AnchorId> next) {
  const std::size_t epochs = hours_.bands.size() * states_.size();
  for (const std::size_t at : std::span(of_epoch_).subspan(index_of(mode) * epochs, epochs))
    if (at != kUnprepared) tables_[at].keep_close(next);
}

const TravelTable& TravelTimes::table(TravelMode mode, std::size_t hour, std::size_t state) const {
  const std::size_t at = of_epoch_[epoch(mode, hour, state)];
  assert(at != kUnprepared && "a travel table that nobody prepared");
  return tables_[at];
}

}  // namespace wangge::network
