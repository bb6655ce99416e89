// Ends of flows, run ahead of SimGrid or shared by it, against max-min sharing reckoned by hand in
// small steps of its own: from one change of speeds to the next.
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <sstream>

#include "kernel/data_link.hpp"
#include "kernel/trial.hpp"
#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

constexpr std::size_t kSectors = 4, kCentre = kSectors;  // the last link is the centre's
constexpr double kNever = std::numeric_limits<double>::infinity();

struct Upload {
  std::size_t sector = 0;
  double start = 0;  // seconds
  double bytes = 0;
  double end = kNever;
  [[nodiscard]] bool uses(std::size_t link) const { return link == kCentre || link == sector; }
};

/// A star: uploads go over their sector's link and the centre's; one sector changes its speed.
struct Star {
  explicit Star(unsigned seed) : random(seed) {
    for (std::size_t i = 0; i < kSectors; ++i) speeds.push_back(between(1000, 4000));
    speeds.push_back(between(2000, 10000));
    later_speed = between(500, 6000);
    for (int i = 0; i < 60; ++i)
      uploads.push_back({random() % kSectors, between(0, 300), between(500, 40000)});
    std::sort(uploads.begin(), uploads.end(),
              [](const Upload& a, const Upload& b) { return a.start < b.start; });
  }
  /// A whole number, as SimGrid takes bytes; starts are whole seconds.
  double between(int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from));
  }
  std::mt19937 random;
  std::vector<double> speeds;
  double later_speed, change = 150;
  std::vector<Upload> uploads;
};

/// Max-min fair: the link that has least for each of its flows settles them, then the next.
std::vector<double> fair(const std::vector<Upload*>& active, std::vector<double> left) {
  std::vector<double> speed(active.size(), -1);
  for (std::size_t settled = 0; settled < active.size();) {
    std::size_t narrow = 0;
    double least = kNever;
    for (std::size_t link = 0; link <= kCentre; ++link) {
      double users = 0;
      for (std::size_t i = 0; i < active.size(); ++i)
        users += speed[i] < 0 && active[i]->uses(link);
      if (users > 0 && left[link] / users < least) least = left[narrow = link] / users;
    }
    for (std::size_t i = 0; i < active.size(); ++i) {
      if (speed[i] >= 0 || !active[i]->uses(narrow)) continue;
      speed[i] = least;
      left[active[i]->sector] -= least;
      left[kCentre] -= least;
      ++settled;
    }
  }
  return speed;
}

/// Fills in the ends.
void reckon(Star& star) {
  std::vector<double> left;
  for (const Upload& u : star.uploads) left.push_back(u.bytes);
  for (double at = 0;;) {
    std::vector<Upload*> active;
    double next = at < star.change ? star.change : kNever;
    for (Upload& u : star.uploads) {
      if (u.start > at) next = std::min(next, u.start);
      if (u.start <= at && u.end == kNever) active.push_back(&u);
    }
    if (at >= star.change) star.speeds[0] = star.later_speed;
    const auto speed = fair(active, star.speeds);
    const auto rest = [&](std::size_t i) -> double& {
      return left[static_cast<std::size_t>(active[i] - star.uploads.data())];
    };
    for (std::size_t i = 0; i < active.size(); ++i) next = std::min(next, at + rest(i) / speed[i]);
    if (next == kNever) return;
    for (std::size_t i = 0; i < active.size(); ++i) {
      rest(i) -= speed[i] * (next - at);
      if (rest(i) < 1e-6) active[i]->end = next;
    }
    at = next;
  }
}

struct Net {
  explicit Net(const Star& star) {
    centre = network.add_node("centre");
    for (std::size_t i = 0; i <= kCentre; ++i)
      links.push_back(
          network.add_link(std::to_string(i), base::BytesPerSecond(star.speeds[i]), 0_ms));
    for (std::size_t i = 0; i < kSectors; ++i) {
      sectors.push_back(network.add_node("sector" + std::to_string(i)));
      network.add_route(sectors[i], centre, {links[i], links[kCentre]});
    }
    network.seal();
  }
  DataNetwork network{NetworkMode::Flows};
  NodeId centre;
  std::vector<LinkId> links;
  std::vector<NodeId> sectors;
};

Process upload(Net& net, Upload& what) {
  co_await hold(base::from_seconds(what.start));
  co_await net.network.send(net.sectors[what.sector], net.centre, base::Bytes(what.bytes));
  what.end = base::in_seconds(now() - kStart);
}

Process change(Net& net, const Star& star) {
  co_await hold(base::from_seconds(star.change));
  net.network.set_bandwidth(net.links[0], base::BytesPerSecond(star.later_speed));
}

/// In order of the uploads, in seconds.
std::vector<double> simulated_ends(Star star) {
  auto trial = Trial::start([&star] {
    Simulation simulation({kStart});
    Net net(star);
    spawn(change(net, star));
    for (Upload& what : star.uploads) spawn(upload(net, what));
    simulation.run_until(kStart + 1_d);
    std::ostringstream out;
    for (const Upload& what : star.uploads) out << std::llround(what.end * 1e3) << ' ';
    return out.str();
  });
  const auto outcome = trial.wait();
  EXPECT_TRUE(outcome.finished) << outcome.failure;
  std::istringstream in(outcome.result);
  std::vector<double> ends;
  for (double ms = 0; in >> ms;) ends.push_back(ms / 1e3);
  return ends;
}

constexpr double kByte =
    0.01;  // seconds: SimGrid takes whole bytes; 100 a second is the least share

TEST(LoneFlowsTest, EndAsMaxMinSharingHasIt) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Star star(seed);
    const auto ends = simulated_ends(star);
    reckon(star);
    ASSERT_EQ(ends.size(), star.uploads.size());
    for (std::size_t i = 0; i < ends.size(); ++i)
      EXPECT_NEAR(ends[i], star.uploads[i].end, kByte) << "seed " << seed << ", upload " << i;
  }
}

}  // namespace
}  // namespace wangge::kernel
