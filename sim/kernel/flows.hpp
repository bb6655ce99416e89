#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kernel/data_link.hpp"

namespace wangge::kernel::detail {

/// A sender that waits for its flow to end.
struct Sending {
  FrameHeader* sender = nullptr;
  Delivery result = Delivery::Failed;
  bool under_way = false;  ///< as flow number `flow`
  std::uint32_t flow = 0;
};

/// The data network on SimGrid's hosts and links: each transfer is a flow that
/// shares its links with the others. Latency is left to whoever starts a flow:
/// in SimGrid it would take a round of the engine for each flow, and would
/// weigh the shares.
class Flows {
 public:
  Flows();
  ~Flows();
  Flows(const Flows&) = delete;
  Flows& operator=(const Flows&) = delete;

  void add_node(const std::string& name);
  void add_link(const std::string& name, base::BytesPerSecond bandwidth);
  void add_route(NodeId from, NodeId to, const std::vector<LinkId>& links);
  void seal();

  /// From this instant on.
  void set_bandwidth(LinkId link, base::BytesPerSecond bandwidth);
  void set_up(LinkId link, bool up);

  /// Starts a flow at this instant over `route`, whose links are up, and wakes
  /// the sender when it has ended.
  void start(NodeId from, NodeId to, const std::vector<LinkId>& route, base::Bytes bytes,
             Sending& sending);
  /// The sender waits no more: the flow stops at this instant.
  void stop(const Sending& sending);

  struct Platform;

 private:
  std::shared_ptr<Platform> platform_;
};

}  // namespace wangge::kernel::detail
