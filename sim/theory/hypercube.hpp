#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/id.hpp"
#include "theory/units.hpp"

namespace wangge::theory {

using ServerId = base::Id<struct ServerTag>;

/// A place that calls come from, and whom it is sent: the first that is free.
struct Atom {
  Rate arrivals;
  std::vector<ServerId> preference;  ///< every server once, best first
};

enum class WhenAllBusy {
  Queue,  ///< calls wait, first come first served, for the server that is free first
  Lost,   ///< somebody from outside helps
};

/// Larson's hypercube: `servers` >= 1 that differ in whom they are sent to, Poisson calls, service
/// exponential and alike (Larson, Computers and Operations Research 1, 1974; Larson and Odoni,
/// Urban Operations Research, 5.4). Exact: solves the chain of its 2^servers states, so it is for
/// ten servers and fewer.
struct Hypercube {
  std::vector<Atom> atoms;
  Seconds mean_service;
  int servers = 1;
  WhenAllBusy when_all_busy = WhenAllBusy::Queue;

  struct Performance {
    /// By who is busy: server i is bit i. With a queue the last is all busy and nobody waiting.
    std::vector<base::Probability> states;
    std::vector<double> workloads;  ///< share of its time that each server is busy
    /// Of all calls that are served: by atom, then by server.
    std::vector<std::vector<base::Probability>> dispatched;
    base::Probability interarea;  ///< of all calls that are served: by another than the first of
                                  ///< its atom's list
    base::Probability all_busy;   ///< a call that finds nobody free: it waits, or is lost
    Seconds mean_wait;            ///< of all calls, until a server is free
  };
  /// Empty if the queue grows for ever.
  [[nodiscard]] std::optional<Performance> performance() const;

  [[nodiscard]] Rate arrivals() const;
};

}  // namespace wangge::theory
