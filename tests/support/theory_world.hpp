#pragma once
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "flow/platform.hpp"
#include "kernel/simulation.hpp"
#include "scenario/read_scenario.hpp"
#include "stats/interval.hpp"
#include "support/scratch_folder.hpp"
#include "theory/units.hpp"

/// Desks as a planner writes them, run through the whole chain (reader, flow, kernel, records) and
/// held against a closed form.
namespace wangge::support {

/// Posts called a, b, ... round the clock, and what comes in at them.
struct DeskWorld {
  std::string desk_work;    ///< the items of demand.desk_work
  std::vector<int> people;  ///< at a, at b, ...
  int days;                 ///< of each replication; the first two and the last are not counted
};

/// What one replication has seen.
struct DeskRun {
  base::Span counted;  ///< the queue is steady, and who arrived then has left before the end
  std::vector<record::DeskRecord> visits;

  [[nodiscard]] bool counts(const record::DeskRecord& d) const {
    return counted.from <= d.arrived && d.arrived < counted.to;
  }
};

/// One figure of a replication, in the closed form's unit.
using Measure = std::function<double(const DeskRun&)>;

/// What a measure is on average, by theory.
struct Law {
  std::string name;  ///< letters and underscores
  double closed_form;
  Measure measure;
  double precision = 0.02;  ///< half width of the interval over the closed form, at most
};

inline model::World read(const DeskWorld& world) {
  std::string posts, lines;
  for (std::size_t i = 0; i < world.people.size(); ++i) {
    const char post = static_cast<char>('a' + i);
    posts += fmt::format("    - {{id: {}}}\n", post);
    lines += fmt::format("    - {{id: {0}, unit: {0}, people: {1}}}\n", post, world.people[i]);
  }
  const ScratchFolder folder;
  const auto file = folder.file("scenario.yaml");
  write_bytes(file, "wangge: 1\nname: theory\norganisation:\n  posts:\n" + posts +
                        "staffing:\n  lines:\n" + lines + "demand: {desk_work: [" +
                        world.desk_work + "]}\nexperiment: {start: 2008-07-21, length: " +
                        std::to_string(world.days) + " d, warm_up: 2 d, seed: 2008}\n");
  return scenario::read_scenario(file);
}

class VisitListener final : public record::Listener {
 public:
  void desk_work_ended(const record::DeskRecord& d) override { visits.push_back(d); }
  std::vector<record::DeskRecord> visits;
};

inline DeskRun run(const model::World& world, std::uint32_t replication) {
  const auto& plan = world.experiment;
  const auto end = plan.start + plan.length;
  VisitListener heard;
  kernel::Simulation simulation({plan.start});
  flow::Platform platform(world, model::ConfigurationId(0), {plan.seed, replication}, heard);
  platform.start();
  simulation.run_until(end);
  return {{plan.start + plan.warm_up, end - base::days(1)}, std::move(heard.visits)};
}

/// Each measure over independent replications.
inline std::vector<stats::Moments> replicate(const model::World& world, int replications,
                                             const std::vector<Law>& laws) {
  std::vector<stats::Moments> moments(laws.size());
  for (int r = 0; r < replications; ++r) {
    const DeskRun seen = run(world, static_cast<std::uint32_t>(r));
    for (std::size_t i = 0; i < laws.size(); ++i) moments[i].add(laws[i].measure(seen));
  }
  return moments;
}

/// The closed form lies in the 99.9 % interval of the simulated mean, and the interval is narrow
/// enough to tell a wrong model. The figures go into the test's XML report.
inline void expect_laws(const DeskWorld& world, const std::vector<Law>& laws,
                        int replications = 40) {
  const auto moments = replicate(read(world), replications, laws);
  for (std::size_t i = 0; i < laws.size(); ++i) {
    const Law& law = laws[i];
    const auto simulated = *stats::t_interval(moments[i], base::Probability(0.999));
    const auto figures = fmt::format("closed form {:.5g}, simulated {:.5g} +- {:.2g}",
                                     law.closed_form, simulated.mean, simulated.half_width);
    EXPECT_TRUE(simulated.contains(law.closed_form)) << law.name << ": " << figures;
    EXPECT_LT(simulated.half_width, law.precision * law.closed_form) << law.name << ": " << figures;
    testing::Test::RecordProperty(law.name, figures);
  }
}

inline double wait_seconds(const record::DeskRecord& d) {
  return base::in_seconds((d.started ? *d.started : d.ended.value()) - d.arrived);
}
inline double stay_seconds(const record::DeskRecord& d) {
  return base::in_seconds(d.ended.value() - d.arrived);
}

/// The average of `value` over the counted visits that are `wanted`.
template <class Wanted, class Value>
Measure average(Wanted wanted, Value value) {
  return [=](const DeskRun& seen) {
    stats::Moments all;
    for (const auto& d : seen.visits)
      if (seen.counts(d) && wanted(d)) all.add(value(d));
    return all.mean();
  };
}

inline auto of_stream(std::size_t stream) {
  return [stream](const record::DeskRecord& d) { return d.stream == stream; };
}
inline auto at_post(std::size_t post) {
  return [post](const record::DeskRecord& d) { return d.desk.index() == post; };
}

/// Time in the queue until served or gone, of one stream, in seconds.
inline Measure mean_wait(std::size_t stream = 0) {
  return average(of_stream(stream), wait_seconds);
}
/// Time from arrival to the end of service, of one stream, in seconds.
inline Measure mean_stay(std::size_t stream = 0) {
  return average(of_stream(stream), stay_seconds);
}

}  // namespace wangge::support
