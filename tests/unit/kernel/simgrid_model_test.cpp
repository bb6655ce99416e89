#include <array>
#include <functional>
#include <random>
#include <sstream>

#include "kernel/data_link.hpp"
#include "kernel/post.hpp"
#include "kernel/trial.hpp"
#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

/// A district in small: cases upload, queue at a desk, are interrupted, give up, are pre-empted;
/// links fail and change speed. Every number is drawn where it is used, so any difference in the
/// order of events spreads to all that follows.
class SmallDistrict {
 public:
  SmallDistrict(std::uint64_t seed, NetworkMode mode) : random_(seed), network_(mode) {
    centre_ = network_.add_node("centre");
    const LinkId trunk = network_.add_link("trunk", base::BytesPerSecond(40'000), 20_ms);
    for (std::size_t i = 0; i < kSectors; ++i) {
      sectors_[i] = network_.add_node("sector " + std::to_string(i));
      links_[i] =
          network_.add_link("gprs " + std::to_string(i), base::BytesPerSecond(5'000), 300_ms);
      network_.add_route(sectors_[i], centre_, {links_[i], trunk});
    }
    network_.seal();
    for (const LinkId link : links_) network_.set_outages(link, draw_outages());
    for (int i = 0; i < 3; ++i) desk_.begin_shift(desk_.add_person());
  }
  void open() {
    spawn(problems(*this));
    spawn(shifts(*this));
    spawn(weather(*this));
  }
  [[nodiscard]] std::string story() const { return story_.str(); }

 private:
  static constexpr std::size_t kSectors = 4;

  std::uint64_t below(std::uint64_t n) { return random_() % n; }
  base::Duration up_to(base::Duration most) {
    return base::Duration(
        static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most.count())) + 1));
  }
  std::vector<base::Span> draw_outages() {
    std::vector<base::Span> spans;
    base::Instant t = kStart;
    for (int i = 0; i < 40; ++i) {
      const base::Instant down = t + 60_s + up_to(10_min);
      t = down + up_to(2_min);
      spans.push_back({down, t});
    }
    return spans;
  }
  void tell(int id, const char* what) {
    story_ << (now() - kStart).count() << ' ' << id << ' ' << what << '\n';
  }

  static Process live(SmallDistrict& d, int id) {
    // Round figures, so that many transfers end on whole milliseconds and together with other
    // events.
    const base::Bytes photo(static_cast<double>(1000 * (1 + d.below(60))));
    const NodeId sector = d.sectors_[d.below(kSectors)];
    while (co_await d.network_.send(sector, d.centre_, photo) == Delivery::Failed) {
      d.tell(id, "failed");
      co_await hold_until(d.network_.next_up(sector, d.centre_) + 1_s);
    }
    d.tell(id, "uploaded");
    const bool urgent = d.below(5) == 0;
    auto duty = co_await d.desk_.acquire(
        {.priority = Priority(urgent ? 0 : 1), .patience = d.up_to(10_min), .preempt = urgent});
    if (!duty) {
      d.tell(id, "gave up");
      co_return;
    }
    co_await duty->work(d.up_to(30_s));
    d.tell(id, duty->interruptions().empty() ? "served" : "served after interruptions");
  }
  static Process problems(SmallDistrict& d) {
    for (int id = 0;; ++id) {
      co_await hold(base::seconds(static_cast<std::int64_t>(d.below(9))));
      const ProcessHandle problem = spawn(live(d, id));
      if (d.below(7) > 0) continue;
      co_await hold(d.up_to(20_s));
      problem.cancel();
      d.tell(id, "cancelled");
    }
  }
  static Process shifts(SmallDistrict& d) {
    for (;;) {
      co_await hold(d.up_to(5_min));
      const PersonId person(static_cast<std::size_t>(d.below(3)));
      if (d.desk_.is_on_duty(person))
        d.desk_.end_shift(person, ShiftEnd::HandOver);
      else
        d.desk_.begin_shift(person);
    }
  }
  static Process weather(SmallDistrict& d) {
    for (;;) {
      co_await hold(d.up_to(10_min));
      d.network_.set_bandwidth(d.links_[d.below(kSectors)],
                               base::BytesPerSecond(static_cast<double>(1000 * (3 + d.below(6)))));
    }
  }

  std::mt19937_64 random_;
  DataNetwork network_;
  NodeId centre_;
  std::array<NodeId, kSectors> sectors_;
  std::array<LinkId, kSectors> links_;
  Post desk_;
  std::ostringstream story_;
};

struct Played {
  std::string story;
  std::uint64_t events = 0;
  std::uint64_t rounds = 0;
};

Played play(std::uint64_t seed, NetworkMode mode, bool step) {
  const TrialOutcome outcome = Trial::start([=] {
                                 Simulation simulation({kStart, step});
                                 SmallDistrict district(seed, mode);
                                 district.open();
                                 simulation.run_until(kStart + 6_h);
                                 return std::to_string(simulation.events()) + " " +
                                        std::to_string(simulation.engine_rounds()) + "\n" +
                                        district.story();
                               }).wait();
  EXPECT_TRUE(outcome.finished) << outcome.failure;
  Played played;
  std::istringstream in(outcome.result);
  in >> played.events >> played.rounds;
  played.story = outcome.result.substr(outcome.result.find('\n') + 1);
  return played;
}

TEST(SimgridModelTest, SteppingAndRunningAheadTellTheSameStory) {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    const Played step = play(seed, NetworkMode::Flows, true);
    const Played ahead = play(seed, NetworkMode::Flows, false);
    EXPECT_GT(step.story.size(), 40'000u);
    EXPECT_EQ(step.story, ahead.story) << "seed " << seed;
    EXPECT_EQ(step.events, ahead.events);
    EXPECT_GT(step.rounds, step.events);
    EXPECT_LT(2 * ahead.rounds, step.rounds + step.events);
  }
}

TEST(SimgridModelTest, AWorldWithoutFlowsTellsTheSameStoryWithoutSimGrid) {
  for (const NetworkMode mode : {NetworkMode::Off, NetworkMode::Latency}) {
    const Played step = play(1, mode, true);
    const Played alone = play(1, mode, false);
    EXPECT_GT(step.story.size(), 40'000u);
    EXPECT_EQ(step.story, alone.story);
    EXPECT_EQ(step.events, alone.events);
    EXPECT_GT(step.rounds, step.events);
    EXPECT_EQ(alone.rounds, 0u);
  }
}

TEST(SimgridModelTest, TheSameSeedTellsTheSameStory) {
  EXPECT_EQ(play(7, NetworkMode::Flows, false).story, play(7, NetworkMode::Flows, false).story);
}

Process tick(int& ticks) {
  for (;;) {
    co_await hold(1_ms);
    ++ticks;
  }
}

TEST(SimgridModelTest, WithoutTransfersRunningAheadNeedsAHandfulOfRounds) {
  Simulation simulation({kStart});
  const DataNetwork network(NetworkMode::Flows);
  int ticks = 0;
  spawn(tick(ticks));
  simulation.run_until(kStart + 10_s);
  EXPECT_EQ(ticks, 10'000);
  EXPECT_GE(simulation.engine_rounds(), 1u);
  EXPECT_LE(simulation.engine_rounds(), 3u);
}

TEST(SimgridModelTest, SteppingTakesOneRoundAnEvent) {
  Simulation simulation({kStart, true});
  int ticks = 0;
  spawn(tick(ticks));
  simulation.run_until(kStart + 10_s);
  EXPECT_EQ(ticks, 10'000);
  EXPECT_EQ(simulation.events(), 10'000u);
  EXPECT_GE(simulation.engine_rounds(), 10'000u);
  EXPECT_LE(simulation.engine_rounds(), 10'003u);
}

}  // namespace
}  // namespace wangge::kernel
