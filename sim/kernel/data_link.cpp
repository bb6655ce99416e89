#include "kernel/data_link.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "kernel/hold.hpp"
#include "kernel/network_state.hpp"
#include "kernel/simulation.hpp"

namespace wangge::kernel {

namespace detail {

const NetworkState::Route& NetworkState::route(NodeId from, NodeId to) const {
  const auto found = routes.find(key(from, to));
  if (found == routes.end()) throw std::logic_error("kernel: no data route between these nodes");
  return found->second;
}

bool NetworkState::is_up(const Route& route) const {
  return std::none_of(route.begin(), route.end(), [this](LinkId id) {
    const Outages& outages = links[id.index()].outages;
    return !outages.never() && outages.down_at(now());
  });
}

base::Duration NetworkState::latency(const Route& route) const {
  base::Duration sum{};
  for (LinkId id : route) sum += links[id.index()].latency;
  return sum;
}

base::BytesPerSecond NetworkState::narrowest(const Route& route) const {
  base::BytesPerSecond least = links[route.front().index()].bandwidth;
  for (LinkId id : route) least = std::min(least, links[id.index()].bandwidth);
  return least;
}

base::Duration NetworkState::time_before_flow(const Route& route, base::Bytes bytes) const {
  if (mode == NetworkMode::Flows) return latency(route);
  return latency(route) + base::from_seconds(bytes.count() / narrowest(route).count());
}

base::Instant NetworkState::failure_before(base::Instant due, const Route& route) const {
  for (LinkId id : route) due = links[id.index()].outages.next_failure(now(), due);
  return due;
}

namespace {
/// co_await Carriage(...): the bytes travel as a flow; cancelled, the flow
/// stops.
class Carriage {
 public:
  Carriage(LoneFlows& flows, Flow flow) : flows_(flows), flow_(flow) {}
  Carriage(const Carriage&) = delete;
  Carriage& operator=(const Carriage&) = delete;
  ~Carriage() {
    if (under_way_ && !calendar.closing()) flows_.stop(flow_);
  }
  [[nodiscard]] bool await_ready() const noexcept { return false; }
  template <InSimulation Promise>
  void await_suspend(std::coroutine_handle<Promise> sender) {
    flow_.sending.sender = &header_of(sender);
    under_way_ = true;
    flows_.start(flow_);
  }
  [[nodiscard]] Delivery await_resume() {
    under_way_ = false;
    flows_.leave(flow_);
    return flow_.sending.result;
  }

 private:
  LoneFlows& flows_;
  Flow flow_;
  bool under_way_ = false;
};

/// Tells SimGrid when the link goes down and comes back.
Process follow(std::vector<base::Span> spans, LinkId link, LoneFlows& flows) {
  for (const base::Span& span : spans) {
    co_await hold_until(span.from);
    flows.set_up(link, false);
    co_await hold_until(span.to);
    flows.set_up(link, true);
  }
}
}  // namespace

}  // namespace detail

DataNetwork::DataNetwork(NetworkMode mode) : state_(std::make_unique<detail::NetworkState>()) {
  state_->mode = mode;
  if (mode != NetworkMode::Flows) return;
  state_->flows = &detail::present_engine().make_flows();
  state_->lone.emplace(*state_->flows);
}

DataNetwork::~DataNetwork() = default;

NodeId DataNetwork::add_node(const std::string& name) {
  if (state_->flows) state_->flows->add_node(name);
  return NodeId(state_->nodes++);
}

LinkId DataNetwork::add_link(const std::string& name, base::BytesPerSecond bandwidth,
                             base::Duration latency) {
  if (state_->flows) {
    state_->flows->add_link(name, bandwidth);
    state_->lone->add_link(bandwidth);
  }
  state_->links.push_back({bandwidth, latency, {}});
  return LinkId(state_->links.size() - 1);
}

void DataNetwork::add_route(NodeId from, NodeId to, std::vector<LinkId> links) {
  if (links.empty()) throw std::logic_error("kernel: a data route has at least one link");
  if (state_->flows) state_->flows->add_route(from, to, links);
  state_->routes[detail::NetworkState::key(from, to)] = std::move(links);
}

void DataNetwork::seal() {
  if (state_->flows) state_->flows->seal();
}

void DataNetwork::set_outages(LinkId link, std::vector<base::Span> spans) {
  auto& outages = state_->links[link.index()].outages;
  if (!outages.never()) throw std::logic_error("kernel: outages of a link are set once");
  outages = detail::Outages(std::move(spans));
  if (state_->flows) spawn(detail::follow(outages.spans(), link, *state_->lone));
}

void DataNetwork::set_bandwidth(LinkId link, base::BytesPerSecond bandwidth) {
  state_->links[link.index()].bandwidth = bandwidth;
  if (state_->lone) state_->lone->set_bandwidth(link, bandwidth);
}

Task<Delivery> DataNetwork::send(NodeId from, NodeId to, base::Bytes bytes) {
  if (state_->mode == NetworkMode::Off || from == to) co_return Delivery::Delivered;
  const auto& route = state_->route(from, to);
  if (!state_->is_up(route)) co_return Delivery::Failed;
  const base::Instant due = now() + state_->time_before_flow(route, bytes);
  const base::Instant end = state_->failure_before(due, route);
  if (now() < end) co_await hold_until(end);
  if (end < due) co_return Delivery::Failed;
  if (state_->mode == NetworkMode::Latency) co_return Delivery::Delivered;
  if (!state_->is_up(route)) co_return Delivery::Failed;
  detail::Carriage carriage(*state_->lone, {from, to, &route, bytes});
  co_return co_await carriage;
}

bool DataNetwork::is_up(LinkId link) const {
  return state_->mode == NetworkMode::Off || !state_->links[link.index()].outages.down_at(now());
}

bool DataNetwork::route_is_up(NodeId from, NodeId to) const {
  return state_->mode == NetworkMode::Off || from == to || state_->is_up(state_->route(from, to));
}

base::Instant DataNetwork::next_up(NodeId from, NodeId to) const {
  base::Instant up = now();
  if (route_is_up(from, to)) return up;
  for (base::Instant before = up + base::milliseconds(-1); before < up;) {
    before = up;
    for (LinkId id : state_->route(from, to)) up = state_->links[id.index()].outages.up_from(up);
  }
  return up;
}

}  // namespace wangge::kernel
