#pragma once
#include <optional>
#include <vector>

#include "theory/units.hpp"

namespace wangge::theory {

/// A station of a Jackson network: M/M/c, and where its customers go next.
struct Station {
  Rate outside;  ///< arrivals from outside, Poisson
  Seconds mean_service;
  int servers = 1;
  std::vector<base::Probability> next;  ///< to each station, itself included; what is left leaves
};

/// An open network of queues in balance (Jackson, Operations Research 5, 1957): each station
/// behaves as if alone.
struct NetworkBalance {
  struct At {
    Rate arrivals;      ///< from outside and from other stations
    double number;      ///< there, in the queue or in service
    Seconds mean_wait;  ///< a visit, in the queue
  };
  std::vector<At> stations;
  Seconds mean_stay;  ///< from outside to leaving, over all visits
};

/// Solves the traffic equations  arrivals = outside + sum of arrivals * next  and each station by
/// Erlang C. Empty if some queue grows for ever, nobody arrives, or someone never leaves. Every
/// `next` has one entry a station.
[[nodiscard]] std::optional<NetworkBalance> jackson(const std::vector<Station>& stations);

}  // namespace wangge::theory
