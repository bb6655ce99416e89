#include "flow/data_links.hpp"

#include "kernel/hold.hpp"

namespace wangge::flow {
namespace {

kernel::NetworkMode mode(model::NetworkMode m) {
  switch (m) {
    case model::NetworkMode::Off:
      return kernel::NetworkMode::Off;
    case model::NetworkMode::Latency:
      return kernel::NetworkMode::Latency;
    case model::NetworkMode::Flows:
      return kernel::NetworkMode::Flows;
  }
  return kernel::NetworkMode::Off;
}

}  // namespace

DataLinks::DataLinks(const model::NetworkPlan& plan, std::size_t subdistricts)
    : plan_(plan), network_(mode(plan.mode)) {
  centre_ = network_.add_node("centre");
  handlers_ = network_.add_node("handlers");
  const auto centre_link = network_.add_link("centre", plan.centre_link, plan.centre_latency);
  network_.add_route(handlers_, centre_, {centre_link});
  network_.add_route(centre_, handlers_, {centre_link});
  for (std::size_t s = 0; s < subdistricts; ++s) add_sector(s, centre_link);
  network_.seal();
  plan_outages(model::SubdistrictId::none().index(), centre_link);
}

void DataLinks::add_sector(std::size_t subdistrict, kernel::LinkId centre_link) {
  const auto name = "sector-" + std::to_string(subdistrict);
  const auto link = network_.add_link(name, plan_.sector_uplink, plan_.sector_latency);
  sector_links_.push_back(link);
  uplinks_.push_back(plan_.sector_uplink);
  sectors_.push_back(network_.add_node(name));
  network_.add_route(sectors_.back(), centre_, {link, centre_link});
  network_.add_route(centre_, sectors_.back(), {centre_link, link});
  plan_outages(subdistrict, link);
}

void DataLinks::plan_outages(std::size_t sector, kernel::LinkId link) {
  std::vector<base::Span> windows;
  for (const auto& outage : plan_.outages)
    if (outage.sector.index() == sector) windows.push_back(outage.when);
  if (!windows.empty()) network_.set_outages(link, windows);
}

void DataLinks::set_uplink(model::SubdistrictId sector, base::BytesPerSecond bandwidth) {
  uplinks_[sector.index()] = bandwidth;
  network_.set_bandwidth(sector_links_[sector.index()], bandwidth);
}

kernel::Task<> DataLinks::upload_report(model::SubdistrictId sector) {
  return upload(sectors_[sector.index()], plan_.report_size);
}

kernel::Task<> DataLinks::upload_feedback() { return upload(handlers_, plan_.feedback_size); }

kernel::Task<> DataLinks::send_task(model::SubdistrictId sector) {
  const auto last_mile = plan_.sector_latency + line_time(uplink(sector));
  return send_lines(sectors_[sector.index()], last_mile + plan_.centre_latency);
}

kernel::Task<> DataLinks::send_order() {
  return send_lines(handlers_, plan_.centre_latency + line_time(plan_.centre_link));
}

base::Duration DataLinks::line_time(base::BytesPerSecond bandwidth) const {
  return base::from_seconds(plan_.task_size.count() / bandwidth.count());
}

kernel::Task<> DataLinks::upload(kernel::NodeId from, base::Bytes size) {
  if (plan_.mode == model::NetworkMode::Off) co_return;
  const auto delivery = co_await network_.send(from, centre_, size);
  if (delivery == kernel::Delivery::Failed) co_await kernel::hold(plan_.voice_fallback);
}

kernel::Task<> DataLinks::send_lines(kernel::NodeId to, base::Duration time) {
  if (plan_.mode == model::NetworkMode::Off) co_return;
  const bool up = network_.route_is_up(centre_, to);
  co_await kernel::hold(up ? time : plan_.voice_fallback);
}

}  // namespace wangge::flow
