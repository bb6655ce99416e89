#pragma once
#include <optional>

#include "theory/units.hpp"

namespace wangge::theory {

/// Erlang's loss formula, M/G/c/c: the share of arrivals that find all `servers` >= 0 busy and go
/// away. Only the mean of the service matters.  B(0) = 1, B(c) = a B(c-1) / (c + a B(c-1)).
[[nodiscard]] base::Probability erlang_b(Erlangs load, int servers);

/// Erlang's delay formula: the share of arrivals at M/M/c that must wait; servers >= 1. Empty if
/// the load is not below the number of servers: then the queue grows for ever.  C = B / (1 - (a/c)
/// (1 - B)).
[[nodiscard]] std::optional<base::Probability> erlang_c(Erlangs load, int servers);

/// M/M/c, first come first served: Poisson arrivals, exponential service, `servers` >= 1 alike.
/// M/M/1 with one.
struct MarkovQueue {
  Rate arrivals;
  Seconds mean_service;
  int servers = 1;

  [[nodiscard]] Erlangs load() const { return arrivals * mean_service; }
  /// Share of the time that each server is busy; 1 or more if the queue grows for ever.
  [[nodiscard]] double utilisation() const { return load().count() / servers; }
  /// Mean time in the queue, those who do not wait included: C / (c mu - lambda). Empty if the
  /// queue grows for ever.
  [[nodiscard]] std::optional<Seconds> mean_wait() const;
  /// P(wait > t) = C exp(-(c mu - lambda) t). Empty if the queue grows for ever.
  [[nodiscard]] std::optional<base::Probability> waits_longer_than(Seconds t) const;
  /// Mean number in the queue, not in service. Empty if it grows for ever.
  [[nodiscard]] std::optional<double> mean_waiting() const;
};

/// M/M/c+M, Erlang A: as MarkovQueue, but who has waited for an exponential `mean_patience` > 0
/// goes away unserved. Always in balance.
struct ImpatientQueue {
  MarkovQueue queue;
  Seconds mean_patience;

  struct Performance {
    base::Probability waits;     ///< finds every server busy
    base::Probability abandons;  ///< goes away unserved
    Seconds mean_wait;           ///< of all, until served or gone
    double mean_waiting;         ///< in the queue
    double utilisation;          ///< of each server
  };
  /// From the balance of the birth-death process: above c the states fall by lambda / (c mu + j
  /// theta), and P(abandon) = theta E(queue) / lambda (Palm 1957; Mandelbaum and Zeltyn, "The
  /// Palm/Erlang-A queue", 2007).
  [[nodiscard]] Performance performance() const;
};

}  // namespace wangge::theory
