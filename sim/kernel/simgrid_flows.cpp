#include "kernel/simgrid_flows.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wangge::kernel::detail {

namespace s4u = simgrid::s4u;

namespace {
SimgridFlows* present = nullptr;  // whose flows SimGrid carries

s4u::NetZone* zone() { return s4u::Engine::get_instance()->get_netzone_root(); }
}  // namespace

SimgridFlows::SimgridFlows(Timeline& calendar, CalendarModel& model)
    : calendar_(calendar), model_(model) {
  static bool listening = false;
  if (!std::exchange(listening, true)) s4u::Comm::on_completion_cb(on_end);
  present = this;
}

SimgridFlows::~SimgridFlows() {
  present = nullptr;
  for (Flow& flow : flows_) {
    if (flow.comm) flow.comm->cancel();
  }
}

void SimgridFlows::add_node(const std::string& name) {
  constexpr double kAnySpeed = 1e9;  // nothing is ever computed on these hosts
  hosts_.push_back(zone()->create_host(name, kAnySpeed));
}

void SimgridFlows::add_link(const std::string& name, base::BytesPerSecond bandwidth) {
  links_.push_back(zone()->create_link(name, bandwidth.count())->seal());
  bandwidths_.push_back(bandwidth);
}

void SimgridFlows::add_route(NodeId from, NodeId to, const std::vector<LinkId>& links) {
  std::vector<s4u::LinkInRoute> route;
  for (LinkId id : links) route.emplace_back(links_[id.index()]);
  zone()->add_route(hosts_[from.index()]->get_netpoint(), hosts_[to.index()]->get_netpoint(),
                    nullptr, nullptr, route, false);
}

void SimgridFlows::seal() { zone()->seal(); }

template <SimgridFlows::Act act>
Errand SimgridFlows::errand(std::size_t number) {
  return {[](void* flows, std::uint64_t n) { (static_cast<SimgridFlows*>(flows)->*act)(n); }, this,
          number};
}

void SimgridFlows::set_bandwidth(LinkId link, base::BytesPerSecond bandwidth) {
  bandwidths_[link.index()] = bandwidth;
  model_.do_at_once(errand<&SimgridFlows::change_speed>(link.index()));
}

void SimgridFlows::set_up(LinkId link, bool up) {
  model_.do_at_once(up ? errand<&SimgridFlows::turn_on>(link.index())
                       : errand<&SimgridFlows::turn_off>(link.index()));
}

void SimgridFlows::start(NodeId from, NodeId to, const std::vector<LinkId>& route,
                         base::Bytes bytes, Sending& sending) {
  Flow& flow = take();
  flow.from = hosts_[from.index()];
  flow.to = hosts_[to.index()];
  flow.order = ++started_;
  flow.route = &route;
  flow.bytes = bytes;
  flow.sending = &sending;
  sending.flow = flow.number;
  sending.under_way = true;
  model_.do_at_once(errand<&SimgridFlows::launch>(flow.number));
}

void SimgridFlows::stop(const Sending& sending) {
  flows_[sending.flow].stopped = true;
  model_.do_at_once(errand<&SimgridFlows::halt>(sending.flow));
}

SimgridFlows::Flow& SimgridFlows::take() {
  if (free_.empty()) {
    const auto number = static_cast<std::uint32_t>(flows_.size());
    flows_.emplace_back().number = number;
    return flows_.back();
  }
  Flow& flow = flows_[free_.back()];
  free_.pop_back();
  return flow;
}

void SimgridFlows::put_back(Flow& flow) {
  flow.comm.reset();
  flow.stopped = false;
  free_.push_back(flow.number);
}

void SimgridFlows::launch(std::size_t number) {
  Flow& flow = flows_[number];
  retired_.clear();
  if (!flow.stopped) carry(flow);
}

void SimgridFlows::carry(Flow& flow) {
  // An outage that ends now may not have told SimGrid yet, and a flow over a link that is off would
  // never end.
  for (LinkId id : *flow.route) {
    if (!links_[id.index()]->is_on()) links_[id.index()]->turn_on();
  }
  flow.comm = s4u::Comm::sendto_init(flow.from, flow.to);
  flow.comm->set_payload_size(static_cast<std::uint64_t>(std::llround(flow.bytes.count())));
  flow.comm->set_data(&flow);
  flow.comm->start();
}

void SimgridFlows::drop(Flow& flow) {
  flow.comm->set_data(nullptr);
  flow.comm->cancel();
  retired_.push_back(std::move(flow.comm));
}

void SimgridFlows::halt(std::size_t number) {
  Flow& flow = flows_[number];
  if (flow.comm) drop(flow);
  put_back(flow);
}

/// Empty where SimGrid has just ended it.
std::optional<base::Bytes> SimgridFlows::left_of(const Flow& flow) {
  for (auto* model : s4u::Engine::get_instance()->get_all_models()) {
    for (auto& action : *model->get_started_action_set()) {
      if (action.get_activity() == flow.comm->get_impl()) return base::Bytes(action.get_remains());
    }
  }
  return std::nullopt;
}

// SimGrid holds a flow to the narrowest speed there was when it started: what is left of it starts
// anew.
void SimgridFlows::change_speed(std::size_t link) {
  links_[link]->set_bandwidth(bandwidths_[link].count());
  for (Flow& flow : flows_) {
    if (!flow.comm || std::count(flow.route->begin(), flow.route->end(), LinkId(link)) == 0)
      continue;
    const auto left = left_of(flow);
    if (!left) continue;
    flow.bytes = *left;
    drop(flow);
    carry(flow);
  }
}

void SimgridFlows::on_end(const s4u::Activity& activity) {
  auto* flow = activity.get_data<Flow>();
  if (flow == nullptr || present == nullptr) return;
  const bool finished = activity.get_state() == s4u::Activity::State::FINISHED;
  present->end(*flow, finished ? Delivery::Delivered : Delivery::Failed);
}

void SimgridFlows::end(Flow& flow, Delivery result) {
  flow.comm->set_data(nullptr);
  retired_.push_back(std::move(flow.comm));
  flow.result = result;
  if (ended_.empty()) model_.do_before_next_event(errand<&SimgridFlows::report_ends>(0));
  ended_.push_back(&flow);
}

// Flows that end together end in the order in which they started, whatever SimGrid's own order.
void SimgridFlows::report_ends(std::size_t) {
  std::sort(ended_.begin(), ended_.end(),
            [](const Flow* a, const Flow* b) { return a->order < b->order; });
  const base::Instant at = model_.present();
  for (Flow* flow : ended_) {
    if (flow->stopped) continue;
    flow->sending->result = flow->result;
    flow->sending->under_way = false;
    calendar_.wake_at(*flow->sending->sender, at);
    put_back(*flow);
  }
  ended_.clear();
}

}  // namespace wangge::kernel::detail
