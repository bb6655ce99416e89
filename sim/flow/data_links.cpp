#include "flow/data_links.hpp"

#include <algorithm>
#include <string>

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

/// A team's outages and its department's, where they overlap, as one.
std::vector<base::Span> united(std::vector<base::Span> spans) {
  std::ranges::sort(spans, {}, &base::Span::from);
  std::vector<base::Span> apart;
  for (const base::Span& next : spans)
    if (!apart.empty() && next.from <= apart.back().to)
      apart.back().to = std::max(apart.back().to, next.to);
    else
      apart.push_back(next);
  return apart;
}

}  // namespace

DataLinks::DataLinks(const model::World& world)
    : plan_(world.network), network_(mode(world.network.mode)) {
  centre_ = network_.add_node("centre");
  to_centre_.push_back(network_.add_link("centre", plan_.centre_link, plan_.centre_latency));
  plan_outages(to_centre_[0], [](const model::Outage& outage) {
    return !outage.sector.exists() && !outage.department.exists();
  });
  if (plan_.server) to_centre_.push_back(network_.add_link("server", *plan_.server, {}));
  for (std::size_t s = 0; s < world.district.subdistricts.size(); ++s) add_sector(s);
  if (plan_.department_link)
    for (const model::Unit& unit : world.organisation.units) add_line(unit);
  else
    handlers_.assign(world.organisation.units.size(), connect("handlers", {}));
  network_.seal();
}

/// A node that sends over these links, then the centre's.
kernel::NodeId DataLinks::connect(const std::string& name, std::vector<kernel::LinkId> links) {
  const kernel::NodeId node = network_.add_node(name);
  links.insert(links.end(), to_centre_.begin(), to_centre_.end());
  network_.add_route(node, centre_, links);
  std::reverse(links.begin(), links.end());
  network_.add_route(centre_, node, links);
  return node;
}

void DataLinks::add_sector(std::size_t subdistrict) {
  const auto name = "sector-" + std::to_string(subdistrict);
  const auto link = network_.add_link(name, plan_.sector_uplink, plan_.sector_latency);
  sector_links_.push_back(link);
  uplinks_.push_back(plan_.sector_uplink);
  sectors_.push_back(connect(name, {link}));
  plan_outages(link, [subdistrict](const model::Outage& outage) {
    return outage.sector == model::SubdistrictId(subdistrict);
  });
}

void DataLinks::add_line(const model::Unit& unit) {
  const auto name = "line-" + std::to_string(handlers_.size());
  const auto link = network_.add_link(name, *plan_.department_link, plan_.department_latency);
  handlers_.push_back(connect(name, {link}));
  const auto self = model::UnitId(handlers_.size() - 1);
  plan_outages(link, [&](const model::Outage& outage) {
    return outage.department == self || outage.department == unit.whole;
  });
}

template <class Concerns>
void DataLinks::plan_outages(kernel::LinkId link, const Concerns& concerns) {
  std::vector<base::Span> windows;
  for (const model::Outage& outage : plan_.outages)
    if (concerns(outage)) windows.push_back(outage.when);
  if (!windows.empty()) network_.set_outages(link, united(std::move(windows)));
}

void DataLinks::set_uplink(model::SubdistrictId sector, base::BytesPerSecond bandwidth) {
  uplinks_[sector.index()] = bandwidth;
  network_.set_bandwidth(sector_links_[sector.index()], bandwidth);
}

kernel::Task<bool> DataLinks::upload_report(model::SubdistrictId sector) {
  return upload(sectors_[sector.index()], plan_.report_size);
}

kernel::Task<bool> DataLinks::upload_feedback(model::UnitId handler) {
  return upload(handlers_[handler.index()], plan_.feedback_size);
}

kernel::Task<> DataLinks::send_task(model::SubdistrictId sector) {
  const auto last_mile = plan_.sector_latency + line_time(uplink(sector));
  return send_lines(sectors_[sector.index()], last_mile + plan_.centre_latency);
}

kernel::Task<> DataLinks::send_order(model::UnitId handler) {
  auto time = plan_.centre_latency + line_time(plan_.centre_link);
  if (plan_.department_link) time += plan_.department_latency + line_time(*plan_.department_link);
  return send_lines(handlers_[handler.index()], time);
}

base::Duration DataLinks::line_time(base::BytesPerSecond bandwidth) const {
  return base::from_seconds(plan_.task_size.count() / bandwidth.count());
}

kernel::Task<bool> DataLinks::upload(kernel::NodeId from, base::Bytes size) {
  if (plan_.mode == model::NetworkMode::Off) co_return true;
  const auto delivery = co_await network_.send(from, centre_, size);
  if (delivery != kernel::Delivery::Failed) co_return true;
  co_await kernel::hold(plan_.voice_fallback);
  co_return false;
}

kernel::Task<> DataLinks::send_lines(kernel::NodeId to, base::Duration time) {
  if (plan_.mode == model::NetworkMode::Off) co_return;
  const bool up = network_.route_is_up(centre_, to);
  co_await kernel::hold(up ? time : plan_.voice_fallback);
}

}  // namespace wangge::flow
