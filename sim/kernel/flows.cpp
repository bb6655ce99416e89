#include "kernel/flows.hpp"

#include <cmath>
#include <deque>
#include <simgrid/s4u.hpp>
#include <stdexcept>
#include <utility>

#include "kernel/engine.hpp"

namespace wangge::kernel::detail {

namespace s4u = simgrid::s4u;

namespace {
struct Flow {
  std::uint32_t number = 0;
  s4u::Host* from = nullptr;
  s4u::Host* to = nullptr;
  const std::vector<LinkId>* route = nullptr;
  base::Bytes bytes;
  Sending* sending = nullptr;
  s4u::CommPtr comm;     // while SimGrid carries it
  bool stopped = false;  // an errand to stop it is on its way
};
}  // namespace

struct Flows::Platform {
  std::vector<s4u::Host*> hosts;
  std::vector<s4u::Link*> links;
  std::vector<base::BytesPerSecond> bandwidths;
  std::deque<Flow> flows;  // stays in place as it grows
  std::vector<std::uint32_t> free;
  std::vector<s4u::CommPtr> ended;  // SimGrid may still look at a flow that it reports as ended

  Flow& take();
  void put_back(Flow& flow);
  void launch(Flow& flow);
  void halt(Flow& flow);
  void end(Flow& flow, Delivery result);
};

namespace {
Flows::Platform* platform_in_use = nullptr;

s4u::NetZone* zone() { return s4u::Engine::get_instance()->get_netzone_root(); }

void on_end(const s4u::Activity& activity) {
  auto* flow = activity.get_data<Flow>();
  if (flow == nullptr || platform_in_use == nullptr) return;
  const bool finished = activity.get_state() == s4u::Activity::State::FINISHED;
  platform_in_use->end(*flow, finished ? Delivery::Delivered : Delivery::Failed);
}

/// `Act` on this platform, once the engine's clock has come to now.
template <void (*Act)(Flows::Platform&, std::uint32_t)>
void at_engine(Flows::Platform& platform, std::size_t argument) {
  send_to_engine({[](void* object, std::uint64_t number) {
                    Act(*static_cast<Flows::Platform*>(object), static_cast<std::uint32_t>(number));
                  },
                  &platform, argument});
}

void turn_on(Flows::Platform& platform, std::uint32_t link) { platform.links[link]->turn_on(); }
void turn_off(Flows::Platform& platform, std::uint32_t link) { platform.links[link]->turn_off(); }
void change_speed(Flows::Platform& platform, std::uint32_t link) {
  platform.links[link]->set_bandwidth(platform.bandwidths[link].count());
}
void launch(Flows::Platform& platform, std::uint32_t flow) {
  platform.launch(platform.flows[flow]);
}
void halt(Flows::Platform& platform, std::uint32_t flow) { platform.halt(platform.flows[flow]); }
}  // namespace

Flow& Flows::Platform::take() {
  if (free.empty()) {
    flows.emplace_back().number = static_cast<std::uint32_t>(flows.size() - 1);
    return flows.back();
  }
  Flow& flow = flows[free.back()];
  free.pop_back();
  return flow;
}

void Flows::Platform::put_back(Flow& flow) {
  flow.comm.reset();
  flow.stopped = false;
  free.push_back(flow.number);
}

void Flows::Platform::launch(Flow& flow) {
  ended.clear();
  if (flow.stopped) return;
  // An outage that ends now may not have told SimGrid yet, and a flow over a link that is off would
  // never end.
  for (LinkId id : *flow.route) {
    if (!links[id.index()]->is_on()) links[id.index()]->turn_on();
  }
  flow.comm = s4u::Comm::sendto_init(flow.from, flow.to);
  flow.comm->set_payload_size(static_cast<std::uint64_t>(std::llround(flow.bytes.count())));
  flow.comm->set_data(&flow);
  flow.comm->start();
}

void Flows::Platform::halt(Flow& flow) {
  if (flow.comm) {
    flow.comm->set_data(nullptr);
    flow.comm->cancel();
    ended.push_back(flow.comm);
  }
  put_back(flow);
}

void Flows::Platform::end(Flow& flow, Delivery result) {
  flow.comm->set_data(nullptr);
  ended.push_back(std::move(flow.comm));
  if (flow.stopped) return;
  flow.sending->result = result;
  flow.sending->under_way = false;
  calendar.wake_at(*flow.sending->sender, instant_of_engine(s4u::Engine::get_clock()));
  put_back(flow);
}

Flows::Flows() : platform_(std::make_unique<Platform>()) {
  start_engine();
  if (platform_in_use != nullptr || s4u::Engine::get_instance()->get_host_count() != 0) {
    throw std::logic_error("kernel: one network of data flows in an operating-system process");
  }
  platform_in_use = platform_.get();
  [[maybe_unused]] static const bool listening = (s4u::Comm::on_completion_cb(on_end), true);
}

Flows::~Flows() {
  platform_in_use = nullptr;
  for (Flow& flow : platform_->flows) {
    if (flow.comm) flow.comm->cancel();
  }
}

void Flows::add_node(const std::string& name) {
  constexpr double kAnySpeed = 1e9;  // nothing is ever computed on these hosts
  platform_->hosts.push_back(zone()->create_host(name, kAnySpeed));
}

void Flows::add_link(const std::string& name, base::BytesPerSecond bandwidth,
                     base::Duration latency) {
  s4u::Link* link = zone()->create_link(name, bandwidth.count());
  platform_->links.push_back(link->set_latency(base::in_seconds(latency))->seal());
  platform_->bandwidths.push_back(bandwidth);
}

void Flows::add_route(NodeId from, NodeId to, const std::vector<LinkId>& links) {
  std::vector<s4u::LinkInRoute> route;
  for (LinkId id : links) route.emplace_back(platform_->links[id.index()]);
  zone()->add_route(platform_->hosts[from.index()]->get_netpoint(),
                    platform_->hosts[to.index()]->get_netpoint(), nullptr, nullptr, route, false);
}

void Flows::seal() { zone()->seal(); }

void Flows::set_bandwidth(LinkId link, base::BytesPerSecond bandwidth) {
  platform_->bandwidths[link.index()] = bandwidth;
  at_engine<change_speed>(*platform_, link.index());
}

void Flows::set_up(LinkId link, bool up) {
  if (up)
    at_engine<turn_on>(*platform_, link.index());
  else
    at_engine<turn_off>(*platform_, link.index());
}

void Flows::start(NodeId from, NodeId to, const std::vector<LinkId>& route, base::Bytes bytes,
                  Sending& sending) {
  Flow& flow = platform_->take();
  flow.from = platform_->hosts[from.index()];
  flow.to = platform_->hosts[to.index()];
  flow.route = &route;
  flow.bytes = bytes;
  flow.sending = &sending;
  sending.flow = flow.number;
  sending.under_way = true;
  at_engine<detail::launch>(*platform_, flow.number);
}

void Flows::stop(const Sending& sending) {
  platform_->flows[sending.flow].stopped = true;
  at_engine<detail::halt>(*platform_, sending.flow);
}

}  // namespace wangge::kernel::detail
