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
constexpr std::uint32_t kForBands = 8;  // a team's share of 800 cases is then within half a point
const std::string kFolder = WANGGE_SOURCE_DIR "/scenarios/900-xicheng-2008";

using Scopes = std::vector<record::Scope>;

/// Departments as wholes, or their teams in the subdistricts: with 100 cases a replication or more,
/// and the others.
std::pair<Scopes, Scopes> by_cases(const model::World& world, bool teams,
                                   const std::vector<ReplicationResult>& results,
                                   const std::string& indicator) {
  std::pair<Scopes, Scopes> found;
  for (std::uint32_t u = 0; u < world.organisation.units.size(); ++u) {
    const record::Scope unit{record::Kind::Unit, u};
    const bool is_team = world.organisation.units[u].whole.index() != u;
    if (is_team != teams) continue;
    const bool many = pooled(results, {unit}, indicator).cases >= 100 * kForBands;
    (many ? found.first : found.second).push_back(unit);
  }
  return found;
}

/// What a row of the table judges, each with its name.
std::vector<std::pair<Scopes, std::string>> judged_by(
    const Band& band, const model::World& world, const std::vector<ReplicationResult>& results) {
  if (band.scope == "district") return {{{{record::Kind::District, 0}}, "the district"}};
  const auto [many, few] = by_cases(world, band.scope.starts_with("team"), results, band.indicator);
  if (band.scope.ends_with("-few")) return {{few, "those with few cases, together"}};
  std::vector<std::pair<Scopes, std::string>> all;
  for (const auto& one : many) all.push_back({{one}, world.organisation.units[one.index].name.key});
  return all;
}

TEST(CalibrationTest, PutsTheBaselineInsideEveryBand) {
  const auto world = scenario::read_scenario(kFolder);
  const auto results = replicate(world, kForBands);
  const auto bands = read_bands(WANGGE_SOURCE_DIR "/tests/properties/calibration_bands.tsv");
  ASSERT_EQ(bands.size(), 13U);
  std::map<std::string, std::size_t> judged;  // by scope
  for (const Band& band : bands) {
    for (const auto& [scopes, name] : judged_by(band, world, results)) {
      const Pooled figure = pooled(results, scopes, band.indicator);
      EXPECT_GE(figure.cases, 100 * kForBands) << name;
      expect_inside(band, figure, name);
      ++judged[band.scope];
    }
  }
  EXPECT_GE(judged["department"], 12U);
  EXPECT_GE(judged["team"], 28U);  // four departments have them
}

/// A day between two, days since 1970, on the average.
class Rate {
 public:
  Rate(std::int64_t from, std::int64_t to) : from_(from), to_(to) {}
  void add(base::Instant when, double count) {
    const auto day = when.count() / base::days(1).count();
    if (from_ <= day && day < to_) sum_ += count;
  }
  [[nodiscard]] double a_day() const { return sum_ / static_cast<double>(to_ - from_); }

 private:
  std::int64_t from_, to_;
  double sum_ = 0;
};

/// Reports of the public, and sudden events (突发事件): before the Games, and from the eighth of
/// August on.
struct Summer final : record::Listener {
  explicit Summer(const model::World& what) : world(what) {}
  void case_ended(const record::CaseRecord& c) override {
    if (c.reported && model::is_public(c.channel))
      for (Rate* rate : {&reports_before, &reports_august})
        rate->add(*c.reported, 1 + c.duplicate_reports);
    if (model::group_key(world.category(c.category)) == "event-04")
      for (Rate* rate : {&sudden_before, &sudden_august}) rate->add(c.arose, 1);
  }
  const model::World& world;
  Rate reports_before{14073, 14092}, reports_august{14099, 14116};  // from the 13th; to the 24th
  Rate sudden_before{14073, 14099}, sudden_august{14099, 14140};    // to 17 September
};

struct Falls {
  double reports_before = 0, reports_august = 0, sudden_before = 0, sudden_august = 0;
};

/// All replications together, each in a process of its own.
Falls falls(const model::World& world) {
  const auto roads = network::make_road_travel(world);
  Falls all;
  for (std::uint32_t r = 0; r < kReplications; ++r) {
    auto trial = kernel::Trial::start([&] {
      Summer summer(world);
      experiment::replicate(world, model::ConfigurationId(0), r,
                            {.also = &summer, .roads = roads.get()});
      std::ostringstream out;
      out << summer.reports_before.a_day() << ' ' << summer.reports_august.a_day() << ' '
          << summer.sudden_before.a_day() << ' ' << summer.sudden_august.a_day();
      return out.str();
    });
    const auto outcome = trial.wait();
    EXPECT_TRUE(outcome.finished) << outcome.failure;
    std::istringstream in(outcome.result);
    for (double* sum :
         {&all.reports_before, &all.reports_august, &all.sudden_before, &all.sudden_august}) {
      double rate = 0;
      in >> rate;
      *sum += rate;
    }
  }
  return all;
}

TEST(CalibrationTest, SuppressesComplaintsAndSuddenEventsAsInAugust2008) {
  const auto seen = falls(scenario::read_scenario(kFolder, {kFolder + "/suppressed.yaml"}));
  ASSERT_GT(seen.sudden_before, 0);
  EXPECT_NEAR(seen.reports_august / seen.reports_before, 0.3,
              0.1);  // about 250 against 830 (gov.cn)
  EXPECT_NEAR(seen.sudden_august / seen.sudden_before, 0.52, 0.1);  // as fires, -48.3 % (chinanews)
}

TEST(CalibrationTest, ComplaintsFallAsMuchWithTheCrowdsAndTheRainOfTheGames) {
  const auto seen = falls(scenario::read_scenario(kFolder, {kFolder + "/games-as-it-was.yaml"}));
  EXPECT_NEAR(seen.reports_august / seen.reports_before, 0.3, 0.1);
}

}  // namespace
}  // namespace wangge
