// The baseline of the shipped district lands inside the bands of calibration_bands.tsv, and its
// `suppressed` layer reproduces what happened to complaints in August 2008.
#include <gtest/gtest.h>

#include <map>

#include "scenario/read_scenario.hpp"
#include "support/bands.hpp"

namespace wangge {
namespace {

using indicator::ReplicationResult;
using namespace support;

constexpr std::uint32_t kReplications = 3;
const std::string kFolder = WANGGE_SOURCE_DIR "/scenarios/900-xicheng-2008";

/// Departments as wholes, or their teams in the subdistricts, with 100 cases a replication or more.
std::vector<record::Scope> many_cases(const model::World& world, bool teams,
                                      const std::vector<ReplicationResult>& results,
                                      const std::string& indicator) {
  std::vector<record::Scope> found;
  for (std::uint32_t u = 0; u < world.organisation.units.size(); ++u) {
    const record::Scope unit{record::Kind::Unit, u};
    const bool is_team = world.organisation.units[u].whole.index() != u;
    if (is_team == teams && pooled(results, unit, indicator).cases >= 100 * kReplications)
      found.push_back(unit);
  }
  return found;
}

TEST(CalibrationTest, PutsTheBaselineInsideEveryBand) {
  const auto world = scenario::read_scenario(kFolder);
  const auto results = replicate(world, kReplications);
  const auto bands = read_bands(WANGGE_SOURCE_DIR "/tests/properties/calibration_bands.tsv");
  ASSERT_EQ(bands.size(), 10U);
  std::map<std::string, std::size_t> judged;  // by scope
  for (const Band& band : bands) {
    std::vector<record::Scope> scopes{{record::Kind::District, 0}};
    if (band.scope != "district")
      scopes = many_cases(world, band.scope == "team", results, band.indicator);
    for (const record::Scope& scope : scopes)
      expect_inside(band, pooled(results, scope, band.indicator),
                    band.scope == "district" ? "the district"
                                             : world.organisation.units[scope.index].name.key);
    judged[band.scope] += scopes.size();
  }
  EXPECT_GE(judged["department"], 12U);
  EXPECT_GE(judged["team"], 28U);  // four departments have them
}

/// Reports of the public by day.
struct PublicReports final : record::Listener {
  std::map<std::int64_t, double> by_day;
  void case_ended(const record::CaseRecord& c) override {
    if (c.reported && model::is_public(c.channel))
      by_day[c.reported->count() / base::days(1).count()] += 1 + c.duplicate_reports;
  }
  /// A day, on the average of [from, to), days since 1970.
  double a_day(std::int64_t from, std::int64_t to) {
    double sum = 0;
    for (auto day = from; day < to; ++day) sum += by_day[day];
    return sum / static_cast<double>(to - from);
  }
};

TEST(CalibrationTest, SuppressesComplaintsAsInAugust2008) {
  const auto world = scenario::read_scenario(kFolder, {kFolder + "/suppressed.yaml"});
  const auto roads = network::make_road_travel(world);
  PublicReports heard;
  for (std::uint32_t r = 0; r < kReplications; ++r)
    experiment::replicate(world, model::ConfigurationId(0), r,
                          {.also = &heard, .roads = roads.get()});
  const double july = heard.a_day(14073, 14092);           // 13-31 July
  const double after_opening = heard.a_day(14099, 14116);  // 8-24 August
  EXPECT_NEAR(after_opening / july, 0.3, 0.1);             // about 250 a day against 830 (gov.cn)
}

}  // namespace
}  // namespace wangge
