#include "flow/unit_out.hpp"

#include "flow/platform.hpp"
#include "flow/station_cover.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

UnitOut::UnitOut(IncidentFile& file, Platform& p, base::Instant requested) : file_(file), p_(p) {
  record.incident = file.incident.id;
  record.requested = requested;
}

UnitOut::~UnitOut() { close(); }

void UnitOut::order(model::UnitId station, kernel::Duty&& crew, bool preempted) {
  crew_.emplace(std::move(crew));
  const auto zone = p_.world.district.subdistrict_of(file_.incident.cell);
  const auto area = p_.world.organisation.unit(station).area;
  record.unit = station;
  record.crew = static_cast<std::uint32_t>(crew_->person().index());
  record.ordered = kernel::now();
  record.preempted = preempted;
  record.other_zone = area.exists() && area != zone;
  file_.ordered(station);
}

void UnitOut::lose() {
  record.turned_back = true;
  record.cleared = kernel::now();
  file_.lost(record.unit);
  p_.listener.response_ended(record);
  crew_.reset();
  const base::Instant now = kernel::now();
  record = {};
  record.incident = file_.incident.id;
  record.requested = now;
}

/// At the horizon a crew stays where it is.
void UnitOut::close() {
  if (!crew_) return;
  const auto& plan = p_.world.experiment;
  if (kernel::now() < plan.start + plan.length) {
    record.turned_back = !record.arrived;
    record.cleared = kernel::now();
    const kernel::PersonId person = crew_->person();
    go_home(record.unit, person, record.incident, p_);
    crew_.reset();
    cover_stations(p_.world.organisation.unit(record.unit).whole, p_);
  }
  p_.listener.response_ended(record);
}

}  // namespace wangge::flow
