#include "flow/data_links.hpp"

#include <gtest/gtest.h>

#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::in_seconds;
using kernel::now;

constexpr base::Instant kLinksStart(14080 * base::days(1).count());

/// Two units, one subdistrict.
model::World world_with(const model::NetworkPlan& plan) {
  model::World world;
  world.network = plan;
  world.district.subdistricts.resize(1);
  world.organisation.units.resize(2);
  for (std::size_t u : {0U, 1U}) world.organisation.units[u].whole = model::UnitId(u);
  return world;
}

model::NetworkPlan latency_only() {
  model::NetworkPlan plan;
  plan.mode = model::NetworkMode::Latency;
  plan.sector_uplink = base::BytesPerSecond(20e3);
  plan.report_size = base::Bytes(60e3);
  return plan;
}

kernel::Process send(DataLinks& links, base::Duration& report, base::Duration& order) {
  const auto sent = now();
  co_await links.upload_report(model::SubdistrictId(0));
  report = now() - sent;
  const auto ordered = now();
  co_await links.send_order(model::UnitId(1));
  order = now() - ordered;
}

/// How long a report from the field takes, and an order, alone on the network.
std::pair<double, double> times(const model::NetworkPlan& plan) {
  kernel::Simulation simulation({.start = kLinksStart});
  const model::World world = world_with(plan);
  DataLinks links(world);
  base::Duration report{}, order{};
  kernel::spawn(send(links, report, order));
  simulation.run_until(kLinksStart + base::hours(1));
  return {in_seconds(report), in_seconds(order)};
}

TEST(DataLinksTest, TakesLatencyAndBandwidth) {
  const auto [report, order] = times(latency_only());
  EXPECT_NEAR(report, 3.0 + 0.72, 0.01);
  EXPECT_NEAR(order, 0.02 + 2e3 / 1.25e6, 0.002);
}

TEST(DataLinksTest, TakesNoTimeWhenOff) {
  auto plan = latency_only();
  plan.mode = model::NetworkMode::Off;
  EXPECT_EQ(times(plan), (std::pair{0.0, 0.0}));
}

TEST(DataLinksTest, FallsBackToVoiceInAnOutage) {
  auto plan = latency_only();
  plan.outages = {{model::SubdistrictId(0), {}, {kLinksStart, kLinksStart + base::minutes(30)}}};
  const auto [report, order] = times(plan);
  EXPECT_EQ(report, 300);
  EXPECT_LT(order, 1);  // the centre's own link is up
}

TEST(DataLinksTest, DepartmentsHaveLinesOfTheirOwnAndAllPassesTheServer) {
  auto plan = latency_only();
  plan.department_link = base::BytesPerSecond(1e3);
  plan.department_latency = base::milliseconds(50);
  plan.server = base::BytesPerSecond(10e3);
  const auto [report, order] = times(plan);
  EXPECT_NEAR(report, 6.0 + 0.72, 0.01);  // the server is the narrowest
  EXPECT_NEAR(order, 0.02 + 0.05 + 2e3 / 1.25e6 + 2, 0.002);
}

TEST(DataLinksTest, ALineThatIsDownCutsItsDepartmentOffAlone) {
  auto plan = latency_only();
  plan.department_link = base::BytesPerSecond(250e3);
  const base::Span half_an_hour{kLinksStart, kLinksStart + base::minutes(30)};
  plan.outages = {{{}, model::UnitId(0), half_an_hour}};
  EXPECT_LT(times(plan).second, 1);
  plan.outages = {{{}, model::UnitId(1), half_an_hour}};
  EXPECT_GT(times(plan).second, 290);
}

TEST(DataLinksTest, LosesNoCaseWhenTheCentreIsCutOff) {
  support::SmallDistrict district;
  district.world.network = latency_only();
  const auto plain = support::simulate(district);
  district.world.network.outages = {
      {{}, {}, {kLinksStart + base::days(2), kLinksStart + base::days(3)}}};
  const auto cut = support::simulate(district);
  EXPECT_EQ(plain.cases.size(), cut.cases.size());
  base::Duration by_voice{}, by_data{};
  for (const auto& c : cut.cases) by_voice += c.transfer;
  for (const auto& c : plain.cases) by_data += c.transfer;
  EXPECT_GT(by_voice, 5 * by_data);
}

}  // namespace
}  // namespace wangge::flow
