#include "kernel/lone_flows.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "kernel/calendar.hpp"

namespace wangge::kernel::detail {

namespace {
/// What ends this many milliseconds after a whole one still belongs to that one, as with SimGrid.
constexpr double kGrace = 1e-3;

base::Duration time_of(base::Bytes bytes, base::BytesPerSecond speed) {
  return base::Duration(
      static_cast<std::int64_t>(std::ceil(bytes.count() / speed.count() * 1e3 - kGrace)));
}
}  // namespace

bool LoneFlows::Link::is_crowded() const {
  constexpr double kInexact = 1e-9;  // of sums of what comes and goes
  return wanted > bandwidth * (1 + kInexact);
}

void LoneFlows::find_speed(Flow& flow) {
  flow.speed = at(flow.route->front()).bandwidth;
  for (LinkId id : *flow.route) flow.speed = std::min(flow.speed, at(id).bandwidth);
}

void LoneFlows::want(const Flow& flow, double sign) {
  for (LinkId id : *flow.route) at(id).wanted += flow.speed * sign;
}

bool LoneFlows::is_crowded(const Flow& flow) const {
  return std::any_of(flow.route->begin(), flow.route->end(),
                     [this](LinkId id) { return links_[id.index()].is_crowded(); });
}

void LoneFlows::start(Flow& flow) {
  find_speed(flow);
  want(flow, 1);
  for (LinkId id : *flow.route) at(id).flows.push_back(&flow);
  flow.began = now();
  flow.alone = !is_crowded(flow);
  if (!flow.alone) {
    share_crowded(flow);
    return shared_.start(flow.from, flow.to, *flow.route, flow.bytes, flow.sending);
  }
  flow.sending.result = Delivery::Delivered;
  calendar.wake_at(*flow.sending.sender, now() + time_of(flow.bytes, flow.speed));
}

void LoneFlows::leave(const Flow& flow) {
  want(flow, -1);
  for (LinkId id : *flow.route) {
    Link& link = at(id);
    const auto there = std::find(link.flows.begin(), link.flows.end(), &flow);
    assert(there != link.flows.end());
    link.flows.erase(there);
    if (link.flows.empty()) link.wanted = {};
  }
}

void LoneFlows::stop(const Flow& flow) {
  leave(flow);
  if (flow.sending.under_way) shared_.stop(flow.sending);
}

void LoneFlows::share(Flow& flow) {
  const base::Bytes sent(flow.speed.count() * base::in_seconds(now() - flow.began));
  if (!flow.alone || flow.bytes <= sent) return;
  flow.alone = false;
  Calendar::forget(*flow.sending.sender);
  shared_.start(flow.from, flow.to, *flow.route, flow.bytes - sent, flow.sending);
}

void LoneFlows::share(Link& link) {
  for (Flow* flow : link.flows) share(*flow);
}

void LoneFlows::share_crowded(const Flow& flow) {
  for (LinkId id : *flow.route) {
    if (at(id).is_crowded()) share(at(id));
  }
}

void LoneFlows::set_bandwidth(LinkId id, base::BytesPerSecond bandwidth) {
  Link& link = at(id);
  share(link);
  shared_.set_bandwidth(id, bandwidth);
  for (const Flow* flow : link.flows) want(*flow, -1);
  link.bandwidth = bandwidth;
  for (Flow* flow : link.flows) {
    if (!flow->alone) find_speed(*flow);  // else it ends now
    want(*flow, 1);
  }
  for (const Flow* flow : link.flows) share_crowded(*flow);
}

void LoneFlows::set_up(LinkId id, bool up) {
  share(at(id));
  shared_.set_up(id, up);
}

}  // namespace wangge::kernel::detail
