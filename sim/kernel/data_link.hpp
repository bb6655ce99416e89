#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "kernel/task.hpp"
#include "kernel/transfer.hpp"

namespace wangge::kernel {

/// How the platform's data network is represented.
enum class NetworkMode {
  Off,      ///< data arrives at once, always; there are no outages
  Latency,  ///< a transfer takes the time it would take alone; outages fail it
  Flows     ///< SimGrid: transfers share the links' bandwidth, max-min fair;
            ///< outages and changes of speed are felt
};

namespace detail {
struct NetworkState;
}

/// The platform's data network: handset sectors, the centre, departments and
/// subdistricts as nodes, links of a bandwidth and a latency between them,
/// fixed routes. Alone on a route, b bytes take the sum of the latencies plus b
/// over the narrowest bandwidth. Build it, seal() it, then send. In the mode
/// Flows it belongs to the simulation that is there when it is made, which has
/// not run yet and has one such network at most (std::logic_error).
class DataNetwork {
 public:
  explicit DataNetwork(NetworkMode mode);
  ~DataNetwork();
  DataNetwork(const DataNetwork&) = delete;
  DataNetwork& operator=(const DataNetwork&) = delete;

  /// Names are unique among nodes, and among links.
  NodeId add_node(const std::string& name);
  LinkId add_link(const std::string& name, base::BytesPerSecond bandwidth, base::Duration latency);
  /// One way: from `from` over `links`, in order, to `to`.
  void add_route(NodeId from, NodeId to, std::vector<LinkId> links);
  /// The network is complete.
  void seal();

  /// When the link is down: spans in order of time, apart from each other. Once
  /// for a link, before time has passed.
  void set_outages(LinkId link, std::vector<base::Span> spans);
  /// From now on. A transfer under way feels it in the mode Flows only.
  void set_bandwidth(LinkId link, base::BytesPerSecond bandwidth);

  /// co_await network.send(from, to, bytes): the time of the transfer passes.
  /// It fails at once if a link of the route is down, and at that moment if one
  /// goes down under way. Nodes send to themselves in no time. A pair of nodes
  /// without a route is the caller's mistake (std::logic_error).
  [[nodiscard]] Task<Delivery> send(NodeId from, NodeId to, base::Bytes bytes);

  [[nodiscard]] bool is_up(LinkId link) const;
  [[nodiscard]] bool route_is_up(NodeId from, NodeId to) const;
  /// The first instant, not before now, at which every link of the route is up.
  /// Outages end, so there is one.
  [[nodiscard]] base::Instant next_up(NodeId from, NodeId to) const;

 private:
  std::unique_ptr<detail::NetworkState> state_;
};

}  // namespace wangge::kernel
