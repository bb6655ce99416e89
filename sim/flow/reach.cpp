#include "flow/reach.hpp"

#include <algorithm>

#include "flow/platform.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"
#include "network/anchors.hpp"
#include "network/origin_rows.hpp"

namespace wangge::flow {
namespace {

using base::Duration;
using model::UnitId;

constexpr Duration kLimits[record::Reach::kLimits] = {base::minutes(5), base::minutes(10),
                                                      base::minutes(15)};

/// Residents of each cell: its subdistrict's, by the cells' weights. Cells alike where nobody says.
std::vector<double> residents_by_cell(const model::District& district) {
  std::vector<double> weight_of(district.subdistricts.size());
  for (std::size_t c = 0; c < district.cells.size(); ++c)
    weight_of[district.subdistrict_of(model::CellId(c)).index()] += district.cells[c].weight;
  std::vector<double> residents;
  for (std::size_t c = 0; c < district.cells.size(); ++c) {
    const auto area = district.subdistrict_of(model::CellId(c)).index();
    const double share = weight_of[area] > 0 ? district.cells[c].weight / weight_of[area] : 0;
    residents.push_back(district.subdistricts[area].residents * share);
  }
  const bool nobody = std::ranges::all_of(residents, [](double n) { return n <= 0; });
  if (nobody) std::ranges::fill(residents, 1.0);
  return residents;
}

/// When the first free crew could be in each cell; the longest time there is where none could.
std::vector<Duration> soonest(UnitId service, const Platform& p, network::OriginRows& rows) {
  std::vector<network::Whereabouts> free;
  for (const UnitId station : p.stations_of(service)) {
    const kernel::Post& post = p.staff.post(station);
    for (std::size_t i = 0; i < post.people(); ++i)
      if (post.is_free(kernel::PersonId(i)))
        free.push_back(p.staff.whereabouts(station, kernel::PersonId(i)));
  }
  std::vector<Duration> best(p.world.district.cells.size(), base::days(365));
  p.travel.lower_to_cells(best, free, p.pace_of(service), kernel::now(), p.world.district, rows);
  return best;
}

record::Reach reach_of(UnitId service, const std::vector<double>& residents, const Platform& p,
                       network::OriginRows& rows) {
  record::Reach reach;
  reach.service = service;
  reach.when = kernel::now();
  const auto times = soonest(service, p, rows);
  double all = 0;
  for (std::size_t c = 0; c < times.size(); ++c) {
    all += residents[c];
    for (std::size_t l = 0; l < record::Reach::kLimits; ++l) {
      if (times[c] > kLimits[l]) continue;
      reach.cells[l] += 1.0 / static_cast<double>(times.size());
      reach.people[l] += residents[c];
    }
  }
  for (double& people : reach.people) people /= all;
  return reach;
}

kernel::Process measure(std::vector<UnitId> services, Platform& p) {
  const auto residents = residents_by_cell(p.world.district);
  network::OriginRows rows;
  for (base::Duration step = base::minutes(30);; step = base::hours(1)) {
    co_await kernel::hold(step);
    for (const UnitId service : services)
      p.listener.reach_measured(reach_of(service, residents, p, rows));
  }
}

}  // namespace

void start_measuring_reach(Platform& p) {
  std::vector<UnitId> services;
  const auto& units = p.world.organisation.units;
  for (std::size_t u = 0; u < units.size(); ++u)
    if (units[u].response && units[u].response->coverage) services.push_back(UnitId(u));
  if (!services.empty()) kernel::spawn(measure(std::move(services), p));
}

}  // namespace wangge::flow
