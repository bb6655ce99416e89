#include "kernel/data_link.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "kernel/hold.hpp"
#include "kernel/network_state.hpp"

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

base::Duration NetworkState::time_alone(const Route& route, base::Bytes bytes) const {
  base::Duration latency{};
  double narrowest = links[route.front().index()].bandwidth.count();
  for (LinkId id : route) {
    latency += links[id.index()].latency;
    narrowest = std::min(narrowest, links[id.index()].bandwidth.count());
  }
  return latency + base::from_seconds(bytes.count() / narrowest);
}

bool Transfer::await_ready() {
  if (network_.mode == NetworkMode::Off || from_ == to_) return true;
  if (network_.is_up(network_.route(from_, to_))) return false;
  sending_.result = Delivery::Failed;
  return true;
}

void Transfer::begin(FrameHeader& sender) {
  const NetworkState::Route& route = network_.route(from_, to_);
  sending_.sender = &sender;
  if (network_.flows) {
    network_.flows->start(from_, to_, route, bytes_, sending_);
    return;
  }
  const base::Instant due = now() + network_.time_alone(route, bytes_);
  base::Instant end = due;
  for (LinkId id : route) end = network_.links[id.index()].outages.next_failure(now(), end);
  if (end < due) sending_.result = Delivery::Failed;
  calendar.wake_at(sender, end);
}

void Transfer::abandon() {
  if (!calendar.closing()) network_.flows->stop(sending_);
}

namespace {
/// Tells SimGrid when the link goes down and comes back.
Process follow(std::vector<base::Span> spans, LinkId link, Flows& flows) {
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
  if (mode == NetworkMode::Flows) state_->flows = std::make_unique<detail::Flows>();
}

DataNetwork::~DataNetwork() = default;

NodeId DataNetwork::add_node(const std::string& name) {
  if (state_->flows) state_->flows->add_node(name);
  return NodeId(state_->nodes++);
}

LinkId DataNetwork::add_link(const std::string& name, base::BytesPerSecond bandwidth,
                             base::Duration latency) {
  if (state_->flows) state_->flows->add_link(name, bandwidth, latency);
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
  if (state_->flows) spawn(detail::follow(outages.spans(), link, *state_->flows));
}

void DataNetwork::set_bandwidth(LinkId link, base::BytesPerSecond bandwidth) {
  state_->links[link.index()].bandwidth = bandwidth;
  if (state_->flows) state_->flows->set_bandwidth(link, bandwidth);
}

detail::Transfer DataNetwork::send(NodeId from, NodeId to, base::Bytes bytes) {
  return detail::Transfer(*state_, from, to, bytes);
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
