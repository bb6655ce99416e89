#include "model/streams.hpp"

#include <set>

#include "base/hash.hpp"

namespace wangge::model {

std::vector<const Burst*> bursts_of(const Demand& demand) {
  std::vector<const Burst*> all;
  for (const Crowd& crowd : demand.crowds)
    for (const Burst& burst : crowd.brings) all.push_back(&burst);
  for (const Rain& rain : demand.rains)
    for (const Burst& burst : rain.brings) all.push_back(&burst);
  return all;
}

void number_bursts(Demand& demand) {
  std::set<std::size_t> taken;
  const auto give = [&](Burst& burst) {
    std::size_t place = base::Fingerprint().add(burst.name.key).number() % kFirstBurst;
    while (!taken.insert(place).second) place = (place + 1) % kFirstBurst;
    burst.number = kFirstBurst + place;
  };
  for (Crowd& crowd : demand.crowds)
    for (Burst& burst : crowd.brings) give(burst);
  for (Rain& rain : demand.rains)
    for (Burst& burst : rain.brings) give(burst);
}

std::size_t usual_stream(const Demand& demand, std::size_t number) {
  if (number < kFirstBurst) return number;
  for (const Burst* burst : bursts_of(demand))
    if (burst->number == number) return burst->usual;
  return number;
}

}  // namespace wangge::model
