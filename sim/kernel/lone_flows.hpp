#pragma once
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "kernel/flows.hpp"
#include "kernel/transfer.hpp"

namespace wangge::kernel::detail {

/// A transfer over `route` that waits for its end; it stays in place until then.
struct Flow {
  NodeId from, to;
  const std::vector<LinkId>* route;
  base::Bytes bytes;
  Sending sending{};
  base::Instant began{};
  base::BytesPerSecond speed{};  ///< alone on its route
  bool alone = false;            ///< SimGrid does not know of it
};

/// Runs ahead of SimGrid with the flows that share nothing. As long as all flows of a link could
/// have the speed that each would have alone, max-min sharing gives it to them, and their ends are
/// known; only where that is too much for a link do its flows go to SimGrid, with what is left of
/// them.
class LoneFlows {
 public:
  explicit LoneFlows(Flows& shared) : shared_(shared) {}

  void add_link(base::BytesPerSecond bandwidth) { links_.push_back({bandwidth, {}, {}}); }
  /// Starts at this instant over links that are up; the sender is woken at the end, with the
  /// result.
  void start(Flow& flow);
  /// Of each flow that has started, one of these, once: it has ended; its sender waits no more.
  void leave(const Flow& flow);
  void stop(const Flow& flow);
  /// From this instant on.
  void set_bandwidth(LinkId link, base::BytesPerSecond bandwidth);
  void set_up(LinkId link, bool up);

 private:
  struct Link {
    [[nodiscard]] bool is_crowded() const;
    base::BytesPerSecond bandwidth;
    base::BytesPerSecond wanted;  // by all flows, each as if alone
    std::vector<Flow*> flows;
  };
  [[nodiscard]] Link& at(LinkId id) { return links_[id.index()]; }
  void find_speed(Flow& flow);
  void want(const Flow& flow, double sign);
  [[nodiscard]] bool is_crowded(const Flow& flow) const;
  void share(Link& link);
  void share(Flow& flow);
  void share_crowded(const Flow& flow);

  Flows& shared_;
  std::vector<Link> links_;
};

}  // namespace wangge::kernel::detail
