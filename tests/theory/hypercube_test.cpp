// Emergency units with preference lists against Larson's hypercube; Erlang's loss formula for one
// station and for two regions that help each other; all through the whole chain of an emergency.
#include "theory/hypercube.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "stats/interval.hpp"
#include "support/emergency_district.hpp"
#include "theory/erlang.hpp"
#include "theory/two_regions.hpp"

namespace wangge {
namespace {

using model::UnitId;
using support::EmergencyDistrict;
using theory::Atom;

/// The emergency district with nothing but exponential service of an hour on the scene: calls,
/// orders and journeys take no time. Stations: its two, and more if wanted.
struct PureDistrict : EmergencyDistrict {
  explicit PureDistrict(std::vector<double> calls_per_hour, std::size_t stations = 2) {
    for (std::size_t s = 2; s < stations; ++s) add_station();
    auto& centre = world.emergencies.centres[0];
    centre.interview = centre.dispatch = response().turnout = seconds(0);
    type().needs[0].work = random::Distribution::exponential(base::hours(1));
    for (auto& unit : world.organisation.units) unit.speed = base::MetresPerSecond(1e9);
    double sum = 0;
    for (const double n : calls_per_hour) sum += n;
    per_day(24 * sum);
    stream().cell_weights = std::move(calls_per_hour);
    world.experiment.length = base::days(60);
  }
  [[nodiscard]] UnitId station(std::size_t n) const {
    return n < 2 ? UnitId(kWest.index() + n) : UnitId(kCommand.index() + n - 1);
  }

 private:
  void add_station() {
    model::Unit one = unit(kEast);
    one.name.key += "+";
    world.organisation.units.push_back(one);
    add_people(UnitId(world.organisation.units.size() - 1));
  }
};

/// Responses and incidents from the third day on.
struct Seen {
  explicit Seen(const PureDistrict& district, std::uint32_t replication)
      : heard(simulate(district, replication)),
        from(district.world.experiment.start + base::days(2)),
        to(district.world.experiment.start + district.world.experiment.length) {}

  [[nodiscard]] double workload(UnitId station) const {
    base::Duration busy;
    for (const auto& r : heard.responses)
      if (r.unit == station)
        busy += std::max(std::min(r.cleared.value_or(to), to) - std::max(*r.ordered, from),
                         base::Duration(0));
    return base::in_seconds(busy) / base::in_seconds(to - from);
  }
  template <class Has>
  [[nodiscard]] double share_of_responses(Has has) const {
    double all = 0, some = 0;
    for (const auto& r : heard.responses)
      if (r.requested >= from) ++all, some += has(r);
    return some / all;
  }
  [[nodiscard]] double lost(std::size_t cell_from, std::size_t cell_to) const {
    double all = 0, some = 0;
    for (const auto& i : heard.incidents)
      if (i.arose >= from && i.cell.index() >= cell_from && i.cell.index() < cell_to)
        ++all, some += i.outcome == record::IncidentOutcome::Lost;
    return some / all;
  }
  support::MemoryListener heard;
  base::Instant from, to;
};

/// The closed form lies in the 99.9 % interval of the simulated mean, which is narrow.
template <class Measure>
void expect_law(const std::string& name, double closed_form, const std::vector<Seen>& runs,
                Measure measure) {
  stats::Moments moments;
  for (const Seen& run : runs) moments.add(measure(run));
  const auto simulated = *stats::t_interval(moments, base::Probability(0.999));
  const auto figures = fmt::format("closed form {:.5g}, simulated {:.5g} +- {:.2g}", closed_form,
                                   simulated.mean, simulated.half_width);
  EXPECT_TRUE(simulated.contains(closed_form)) << name << ": " << figures;
  EXPECT_LT(simulated.half_width, 0.05 * closed_form) << name << ": " << figures;
  testing::Test::RecordProperty(name, figures);
}

std::vector<Seen> replications(const PureDistrict& district, std::uint32_t count = 40) {
  std::vector<Seen> runs;
  for (std::uint32_t r = 0; r < count; ++r) runs.emplace_back(district, r);
  return runs;
}

TEST(HypercubeWorldTest, ThreeServersKeepLarsonAndOdoni) {
  const std::vector<double> calls{0.5, 0.25, 0.35, 0.4};
  const std::vector<std::vector<std::size_t>> lists{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {2, 0, 1}};
  PureDistrict district(calls, 3);
  district.response().send_by = model::SendBy::Preference;
  theory::Hypercube law{{}, theory::hours(1), 3};
  for (std::size_t cell = 0; cell < 4; ++cell) {
    auto& list = district.response().preference.emplace_back();
    law.atoms.push_back({theory::per_hour(calls[cell]), {}});
    for (const std::size_t server : lists[cell]) {
      list.push_back(district.station(server));
      law.atoms.back().preference.emplace_back(server);
    }
  }
  const auto exact = *law.performance();
  const auto runs = replications(district, 100);
  for (std::size_t s = 0; s < 3; ++s)
    expect_law("workload_" + std::to_string(s + 1), exact.workloads[s], runs,
               [&](const Seen& seen) { return seen.workload(district.station(s)); });
  expect_law("interarea", exact.interarea.count(), runs, [&](const Seen& seen) {
    std::map<model::ProblemId, model::CellId> cell_of;
    for (const auto& i : seen.heard.incidents) cell_of[i.incident] = i.cell;
    return seen.share_of_responses([&](const auto& r) {
      return r.unit != district.response().preference[cell_of[r.incident].index()].front();
    });
  });
  expect_law("queue_delay", exact.all_busy.count(), runs, [](const Seen& seen) {
    return seen.share_of_responses([](const auto& r) { return r.waited; });
  });
}

TEST(HypercubeWorldTest, OneStationThatDoesNotLetCallsWaitKeepsErlangB) {
  PureDistrict district({1, 1, 1, 0});
  district.nobody_at(EmergencyDistrict::kEast);
  district.add_people(EmergencyDistrict::kWest, 3);
  district.response().waits = false;
  const theory::Hypercube law{
      {{theory::per_hour(3),
        {theory::ServerId(0), theory::ServerId(1), theory::ServerId(2), theory::ServerId(3)}}},
      theory::hours(1),
      4,
      theory::WhenAllBusy::Lost};
  expect_law("lost", law.performance()->all_busy.count(), replications(district),
             [](const Seen& seen) { return seen.lost(0, 4); });
}

TEST(HypercubeWorldTest, TwoRegionsThatHelpEachOtherOrNot) {
  for (const bool help : {false, true}) {
    PureDistrict district({0.5, 0.5, 1, 1});
    district.split_in_two();
    district.unit(EmergencyDistrict::kEast).area = model::SubdistrictId(1);
    district.add_people(EmergencyDistrict::kEast);
    district.response().waits = false;
    district.response().send_by = model::SendBy::ZoneFirst;
    district.response().mutual_aid = help;
    const theory::TwoRegions law{
        {theory::per_hour(1), 1, help}, {theory::per_hour(2), 2, help}, theory::hours(1)};
    const auto exact = law.performance();
    const auto runs = replications(district);
    const std::string name = help ? "with_help_" : "alone_";
    expect_law(name + "west", exact.first.lost.count(), runs,
               [](const Seen& seen) { return seen.lost(0, 2); });
    expect_law(name + "east", exact.second.lost.count(), runs,
               [](const Seen& seen) { return seen.lost(2, 4); });
  }
}

}  // namespace
}  // namespace wangge
