#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kernel/data_link.hpp"
#include "kernel/flows.hpp"
#include "kernel/lone_flows.hpp"
#include "kernel/outages.hpp"

namespace wangge::kernel::detail {

/// What a DataNetwork knows by itself, whatever its mode: nodes, links, routes,
/// outages.
struct NetworkState {
  struct Link {
    base::BytesPerSecond bandwidth;
    base::Duration latency;
    Outages outages;
  };
  using Route = std::vector<LinkId>;

  [[nodiscard]] const Route& route(NodeId from, NodeId to) const;
  [[nodiscard]] bool is_up(const Route& route) const;
  [[nodiscard]] base::Duration latency(const Route& route) const;
  [[nodiscard]] base::BytesPerSecond narrowest(const Route& route) const;
  /// Until the bytes have arrived or, where they travel as a flow, until it starts.
  [[nodiscard]] base::Duration time_before_flow(const Route& route, base::Bytes bytes) const;
  /// The first instant from now to before `due` at which a link of the route
  /// goes down, or `due`.
  [[nodiscard]] base::Instant failure_before(base::Instant due, const Route& route) const;

  static std::uint64_t key(NodeId from, NodeId to) {
    return (static_cast<std::uint64_t>(from.index()) << 32) | to.index();
  }

  NetworkMode mode = NetworkMode::Off;
  std::size_t nodes = 0;
  std::vector<Link> links;
  std::unordered_map<std::uint64_t, Route> routes;
  Flows* flows = nullptr;         // in the mode Flows; the engine's
  std::optional<LoneFlows> lone;  // before them
};

}  // namespace wangge::kernel::detail
