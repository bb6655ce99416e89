#include "flow/station_cover.hpp"

#include <algorithm>

#include "dispatch/move_up.hpp"
#include "flow/platform.hpp"
#include "kernel/simulation.hpp"
#include "network/anchors.hpp"

namespace wangge::flow {
namespace {

using kernel::PersonId;
using model::UnitId;

/// To where it waits between jobs. Who cannot get there stays.
void drive_home(UnitId unit, PersonId crew, double luck, Platform& p) {
  const auto here = p.staff.whereabouts(unit, crew);
  const auto home = p.staff.home(unit, crew);
  const auto way = p.travel.way(here, home, p.pace_of(unit), kernel::now());
  if (way)
    p.staff.set_out(unit, crew, {home, *way, p.drive(way->total, luck), {}});
  else
    p.staff.halt(unit, crew);
}

/// The free crews of one service, by the stations that they cover.
class Cover {
 public:
  Cover(UnitId service, Platform& p) : p_(p), stations_(p.stations_of(service)) {
    covers_.resize(stations_.size());
    for (std::size_t s = 0; s < stations_.size(); ++s)
      for_free_crews(s, [&](PersonId crew) {
        const std::size_t covered = index_of(p_.staff.covers(stations_[s], crew));
        ++(covered == s ? covers_[s].own : covers_[covered].moved_in);
      });
  }

  /// Crews that were moved up to a station that has one of its own again.
  void send_back() {
    for (std::size_t s = 0; s < stations_.size(); ++s)
      for_free_crews(s, [&](PersonId crew) {
        const UnitId covered = p_.staff.covers(stations_[s], crew);
        if (covered == stations_[s] || covers_[index_of(covered)].own == 0) return;
        --covers_[index_of(covered)].moved_in;
        ++covers_[s].own;
        send(s, crew, stations_[s]);
      });
  }
  void move_up(const model::MoveUp& policy) {
    const auto time = [this](std::size_t from, std::size_t to) {
      return p_.travel.time(network::Whereabouts(network::base_of(p_.world, stations_[from])),
                            network::base_of(p_.world, stations_[to]), p_.pace_of(stations_[from]),
                            kernel::now());
    };
    while (const auto move = dispatch::move_up(covers_, policy, time)) {
      --covers_[move->from].own;
      ++covers_[move->to].moved_in;
      send(move->from, own_crew(move->from), stations_[move->to]);
    }
  }

 private:
  template <class Act>
  void for_free_crews(std::size_t station, Act act) const {
    const kernel::Post& post = p_.staff.post(stations_[station]);
    for (std::size_t i = 0; i < post.people(); ++i)
      if (post.is_free(PersonId(i))) act(PersonId(i));
  }
  [[nodiscard]] std::size_t index_of(UnitId station) const {
    return std::size_t(std::ranges::find(stations_, station) - stations_.begin());
  }
  /// The first that covers its own station.
  [[nodiscard]] PersonId own_crew(std::size_t station) const {
    PersonId found;
    for_free_crews(station, [&](PersonId crew) {
      if (!found.exists() && p_.staff.covers(stations_[station], crew) == stations_[station])
        found = crew;
    });
    return found;
  }
  void send(std::size_t station, PersonId crew, UnitId to) {
    const UnitId own = stations_[station];
    p_.staff.move_up(own, crew, to);
    drive_home(own, crew,
               p_.draws.uniform(random::Purpose::MoveUpTravel, p_.staff.identity(own, crew),
                                p_.staff.journeys(own, crew)),
               p_);
  }

  Platform& p_;
  const std::vector<UnitId>& stations_;
  std::vector<dispatch::StationCover> covers_;
};

}  // namespace

void go_home(UnitId unit, PersonId crew, model::ProblemId from, Platform& p) {
  const UnitId service = p.world.organisation.unit(unit).whole;
  const bool answers = p.world.organisation.unit(service).response.has_value();
  if (answers && p.response_of(service).after_job == model::AfterJob::Return)
    drive_home(unit, crew,
               p.draw(random::Purpose::HomeTravel, from,
                      static_cast<std::uint32_t>(p.staff.identity(unit, crew))),
               p);
}

void cover_stations(UnitId service, Platform& p) {
  const auto& policy = p.response_of(service).move_up;
  if (!policy) return;
  Cover cover(service, p);
  cover.send_back();
  cover.move_up(*policy);
}

}  // namespace wangge::flow
