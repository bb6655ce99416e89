#pragma once
#include <string>
#include <vector>

#include "base/quantity.hpp"
#include "kernel/transfer.hpp"

namespace wangge::kernel::detail {

/// The data network on SimGrid's hosts and links: each transfer is a flow that shares its links
/// with the others. Latency is left to whoever starts a flow: in SimGrid it would take a round of
/// the engine for each flow, and would weigh the shares.
class Flows {
 public:
  virtual void add_node(const std::string& name) = 0;
  virtual void add_link(const std::string& name, base::BytesPerSecond bandwidth) = 0;
  virtual void add_route(NodeId from, NodeId to, const std::vector<LinkId>& links) = 0;
  virtual void seal() = 0;

  /// From this instant on.
  virtual void set_bandwidth(LinkId link, base::BytesPerSecond bandwidth) = 0;
  virtual void set_up(LinkId link, bool up) = 0;

  /// Starts a flow at this instant over `route`, whose links are up, and wakes the sender when it
  /// has ended. Both stay in place until then.
  virtual void start(NodeId from, NodeId to, const std::vector<LinkId>& route, base::Bytes bytes,
                     Sending& sending) = 0;
  /// The sender waits no more: the flow stops at this instant.
  virtual void stop(const Sending& sending) = 0;

 protected:
  ~Flows() = default;
};

}  // namespace wangge::kernel::detail
