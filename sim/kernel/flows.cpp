#include "kernel/flows.hpp"

#include <algorithm>
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
  std::uint32_t number = 0;  // its place, used again by a later flow
  std::uint64_t order = 0;   // of starting
  s4u::Host* from = nullptr;
  s4u::Host* to = nullptr;
  const std::vector<LinkId>* route = nullptr;
  base::Bytes bytes;
  Sending* sending = nullptr;
  Delivery result = Delivery::Delivered;
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
  std::uint64_t started = 0;
  std::vector<Flow*> ended;           // at SimGrid's present date
  std::vector<s4u::CommPtr> retired;  // SimGrid may still look at a flow that it reports as ended

  Flow& take();
  void put_back(Flow& flow);
  void launch(Flow& flow);
  void halt(Flow& flow);
  void end(Flow& flow, Delivery result);
  void report_ends();
  void leave_engine();
};

namespace {
/// The network of the present trial; it leaves the engine when the engine
/// closes.
std::shared_ptr<Flows::Platform> platform_in_use;

s4u::NetZone* zone() { return s4u::Engine::get_instance()->get_netzone_root(); }

void on_end(const s4u::Activity& activity) {
  auto* flow = activity.get_data<Flow>();
  if (flow == nullptr || platform_in_use == nullptr) return;
  const bool finished = activity.get_state() == s4u::Activity::State::FINISHED;
  platform_in_use->end(*flow, finished ? Delivery::Delivered : Delivery::Failed);
}

template <void (*Act)(Flows::Platform&, std::uint32_t)>
EngineErrand errand(Flows::Platform& platform, std::size_t argument) {
  return {[](void* object, std::uint64_t number) {
            Act(*static_cast<Flows::Platform*>(object), static_cast<std::uint32_t>(number));
          },
          &platform, argument};
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
void leave(Flows::Platform& platform, std::uint32_t) { platform.leave_engine(); }
void report(Flows::Platform& platform, std::uint32_t) { platform.report_ends(); }
}  // namespace

Flow& Flows::Platform::take() {
  if (free.empty()) {
    const auto number = static_cast<std::uint32_t>(flows.size());
    flows.emplace_back().number = number;
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
  retired.clear();
  if (flow.stopped) return;
  // An outage that ends now may not have told SimGrid yet, and a flow over a
  // link that is off would never end.
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
    retired.push_back(flow.comm);
  }
  put_back(flow);
}

void Flows::Platform::end(Flow& flow, Delivery result) {
  flow.comm->set_data(nullptr);
  retired.push_back(std::move(flow.comm));
  flow.result = result;
  if (ended.empty()) before_next_event(errand<report>(*this, 0));
  ended.push_back(&flow);
}

// Flows that end together end in the order in which they started, whatever
// SimGrid's own order.
void Flows::Platform::report_ends() {
  std::sort(ended.begin(), ended.end(),
            [](const Flow* a, const Flow* b) { return a->order < b->order; });
  const base::Instant at = engine_instant();
  for (Flow* flow : std::exchange(ended, {})) {
    if (flow->stopped) continue;
    flow->sending->result = flow->result;
    flow->sending->under_way = false;
    calendar.wake_at(*flow->sending->sender, at);
    put_back(*flow);
  }
}

void Flows::Platform::leave_engine() {
  const auto self = std::exchange(platform_in_use, nullptr);
  for (Flow& flow : flows) {
    if (flow.comm) flow.comm->cancel();
    flow.comm.reset();
  }
  retired.clear();
}

Flows::Flows() : platform_(std::make_shared<Platform>()) {
  if (!engine_is_open() || platform_in_use != nullptr) {
    throw std::logic_error(
        "kernel: a network of data flows needs a "
        "simulation, and a simulation has one");
  }
  static bool listening = false;
  if (!std::exchange(listening, true)) s4u::Comm::on_completion_cb(on_end);
  platform_in_use = platform_;
  before_engine_closes(errand<leave>(*platform_, 0));
}

Flows::~Flows() = default;

void Flows::add_node(const std::string& name) {
  constexpr double kAnySpeed = 1e9;  // nothing is ever computed on these hosts
  platform_->hosts.push_back(zone()->create_host(name, kAnySpeed));
}

void Flows::add_link(const std::string& name, base::BytesPerSecond bandwidth) {
  platform_->links.push_back(zone()->create_link(name, bandwidth.count())->seal());
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
  send_to_engine(errand<change_speed>(*platform_, link.index()));
}

void Flows::set_up(LinkId link, bool up) {
  if (up)
    send_to_engine(errand<turn_on>(*platform_, link.index()));
  else
    send_to_engine(errand<turn_off>(*platform_, link.index()));
}

void Flows::start(NodeId from, NodeId to, const std::vector<LinkId>& route, base::Bytes bytes,
                  Sending& sending) {
  Flow& flow = platform_->take();
  flow.from = platform_->hosts[from.index()];
  flow.to = platform_->hosts[to.index()];
  flow.order = ++platform_->started;
  flow.route = &route;
  flow.bytes = bytes;
  flow.sending = &sending;
  sending.flow = flow.number;
  sending.under_way = true;
  send_to_engine(errand<detail::launch>(*platform_, flow.number));
}

void Flows::stop(const Sending& sending) {
  platform_->flows[sending.flow].stopped = true;
  send_to_engine(errand<detail::halt>(*platform_, sending.flow));
}

}  // namespace wangge::kernel::detail
