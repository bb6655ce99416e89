#include "kernel/data_link.hpp"

#include <functional>
#include <stdexcept>

#include "kernel/trial.hpp"
#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

constexpr base::BytesPerSecond kGprs{5'000};
constexpr base::BytesPerSecond kOptical{1'000'000};
constexpr base::Bytes kPhoto{50'000};

/// Two handset sectors reach the centre by a slow link each and one fast link that they share.
struct Net {
  explicit Net(NetworkMode mode) : network(mode) {
    for (NodeId* node : {&north, &south, &centre})
      *node = network.add_node("node " + std::to_string(++names));
    north_link = network.add_link("gprs north", kGprs, 300_ms);
    south_link = network.add_link("gprs south", kGprs, 300_ms);
    trunk = network.add_link("trunk", kOptical, 10_ms);
    network.add_route(north, centre, {north_link, trunk});
    network.add_route(south, centre, {south_link, trunk});
    network.seal();
  }
  int names = 0;
  DataNetwork network;
  NodeId north, south, centre;
  LinkId north_link, south_link, trunk;
};

Process upload(Log& log, Net& net, std::string name, NodeId from, base::Instant when,
               base::Bytes bytes) {
  co_await hold_until(when);
  const Leaver leaver(log, name);
  const Delivery delivery = co_await net.network.send(from, net.centre, bytes);
  log.say(name + (delivery == Delivery::Delivered ? " delivered" : " failed"));
}

using Scene = std::function<void(Net&, Log&)>;

std::string joined(const Log& log) {
  std::string text;
  for (const std::string& line : log.lines()) {
    if (line.find("leaves") == std::string::npos) text += line + "\n";
  }
  return text;
}

/// A world of its own for each scene: SimGrid carries one network in an operating-system process.
std::string play(NetworkMode mode, const Scene& scene, bool step = false,
                 base::Duration length = 1_h) {
  const TrialOutcome outcome = Trial::start([&] {
                                 Simulation simulation({kStart, step});
                                 Log log;
                                 Net net(mode);
                                 scene(net, log);
                                 simulation.run_until(kStart + length);
                                 if (detail::calendar.frames().live() != 0)
                                   throw std::logic_error("frames left");
                                 return joined(log);
                               }).wait();
  EXPECT_TRUE(outcome.finished) << outcome.failure;
  return outcome.result;
}

void one_photo(Net& net, Log& log) {
  spawn(upload(log, net, "photo", net.north, kStart + 1_s, kPhoto));
}

void two_photos(Net& net, Log& log) {
  spawn(upload(log, net, "a", net.north, kStart, kPhoto));
  spawn(upload(log, net, "b", net.north, kStart, kPhoto));
}

TEST(DataLinkTest, OffDeliversAtOnce) {
  EXPECT_EQ(play(NetworkMode::Off, one_photo), "1000 photo delivered\n");
  EXPECT_EQ(play(NetworkMode::Off,
                 [](Net& net, Log& log) {
                   net.network.set_outages(net.north_link, {{kStart, kStart + 1_h}});
                   EXPECT_TRUE(net.network.is_up(net.north_link));
                   one_photo(net, log);
                 }),
            "1000 photo delivered\n");
}

TEST(DataLinkTest, AloneATransferTakesLatencyPlusBytesOverTheNarrowestLink) {
  // 300 + 10 ms of latency, 50 kB at 5 kB/s
  for (const NetworkMode mode : {NetworkMode::Latency, NetworkMode::Flows}) {
    EXPECT_EQ(play(mode, one_photo), "11310 photo delivered\n");
  }
}

TEST(DataLinkTest, FlowsShareALinkAndLatencyDoesNot) {
  EXPECT_EQ(play(NetworkMode::Latency, two_photos), "10310 a delivered\n10310 b delivered\n");
  EXPECT_EQ(play(NetworkMode::Flows, two_photos), "20310 a delivered\n20310 b delivered\n");
}

TEST(DataLinkTest, AFlowSpeedsUpWhenTheOtherEnds) {
  EXPECT_EQ(play(NetworkMode::Flows,
                 [](Net& net, Log& log) {
                   spawn(upload(log, net, "small", net.north, kStart, base::Bytes(10'000)));
                   spawn(upload(log, net, "large", net.north, kStart, base::Bytes(20'000)));
                 }),
            "4310 small delivered\n6310 large delivered\n");
}

TEST(DataLinkTest, SectorsDoNotSlowEachOtherBelowTheTrunk) {
  EXPECT_EQ(play(NetworkMode::Flows,
                 [](Net& net, Log& log) {
                   spawn(upload(log, net, "north", net.north, kStart, kPhoto));
                   spawn(upload(log, net, "south", net.south, kStart, kPhoto));
                 }),
            "10310 north delivered\n10310 south delivered\n");
}

TEST(DataLinkTest, ALinkGoingDownFailsWhatIsUnderWayAndWhatComesDuring) {
  const Scene scene = [](Net& net, Log& log) {
    net.network.set_outages(net.north_link,
                            {{kStart + 5_s, kStart + 20_s}, {kStart + 60_s, kStart + 61_s}});
    spawn(upload(log, net, "under way", net.north, kStart, kPhoto));
    spawn(upload(log, net, "other sector", net.south, kStart, kPhoto));
    spawn(upload(log, net, "at its start", net.north, kStart + 5_s, kPhoto));
    spawn(upload(log, net, "during", net.north, kStart + 10_s, kPhoto));
    spawn(upload(log, net, "at its end", net.north, kStart + 20_s, kPhoto));
  };
  const std::string expected =
      "5000 at its start failed\n5000 under way failed\n10000 during failed\n"
      "10310 other sector delivered\n30310 at its end delivered\n";
  EXPECT_EQ(play(NetworkMode::Latency, scene), expected);
  EXPECT_EQ(play(NetworkMode::Flows, scene), expected);
}

TEST(DataLinkTest, ATransferThatEndsAsTheLinkGoesDownIsDelivered) {
  const Scene scene = [](Net& net, Log& log) {
    net.network.set_outages(net.north_link, {{kStart + 11310_ms, kStart + 20_s}});
    one_photo(net, log);
  };
  EXPECT_EQ(play(NetworkMode::Latency, scene), "11310 photo delivered\n");
  EXPECT_EQ(play(NetworkMode::Flows, scene), "11310 photo delivered\n");
}

TEST(DataLinkTest, SaysWhichLinksAreUpAndWhenTheRouteWillBe) {
  const Scene scene = [](Net& net, Log& log) {
    net.network.set_outages(net.north_link, {{kStart + 5_s, kStart + 20_s}});
    net.network.set_outages(net.trunk,
                            {{kStart + 15_s, kStart + 25_s}, {kStart + 30_s, kStart + 31_s}});
    struct Observer {
      static Process run(Net& n, Log& l) {
        for (const base::Duration t : {0_s, 5_s, 20_s, 25_s}) {
          co_await hold_until(kStart + t);
          l.say(std::to_string(n.network.is_up(n.north_link)) +
                std::to_string(n.network.is_up(n.trunk)) +
                std::to_string(n.network.route_is_up(n.north, n.centre)) + " " +
                std::to_string((n.network.next_up(n.north, n.centre) - kStart).count()));
        }
      }
    };
    spawn(Observer::run(net, log));
  };
  const std::string expected = "0 111 0\n5000 010 25000\n20000 100 25000\n25000 111 25000\n";
  EXPECT_EQ(play(NetworkMode::Latency, scene), expected);
  EXPECT_EQ(play(NetworkMode::Flows, scene), expected);
}

TEST(DataLinkTest, RunningFlowsFeelAChangeOfBandwidth) {
  const Scene scene = [](Net& net, Log& log) {
    one_photo(net, log);
    struct Change {
      static Process run(Net& n) {
        co_await hold(6310_ms);  // half of the photo is through
        n.network.set_bandwidth(n.north_link, base::BytesPerSecond(2'500));
      }
    };
    spawn(Change::run(net));
    spawn(upload(log, net, "later", net.north, kStart + 60_s, kPhoto));
  };
  EXPECT_EQ(play(NetworkMode::Flows, scene), "16310 photo delivered\n80310 later delivered\n");
  EXPECT_EQ(play(NetworkMode::Latency, scene), "11310 photo delivered\n80310 later delivered\n");
}

TEST(DataLinkTest, NothingToSendTakesTheLatency) {
  for (const NetworkMode mode : {NetworkMode::Latency, NetworkMode::Flows}) {
    EXPECT_EQ(play(mode,
                   [](Net& net, Log& log) {
                     spawn(upload(log, net, "empty", net.north, kStart + 2_s, base::Bytes(0)));
                   }),
              "2310 empty delivered\n");
  }
}

TEST(DataLinkTest, ANodeReachesItselfInNoTime) {
  for (const NetworkMode mode : {NetworkMode::Latency, NetworkMode::Flows}) {
    EXPECT_EQ(play(mode,
                   [](Net& net, Log& log) {
                     spawn(upload(log, net, "here", net.centre, kStart + 2_s, kPhoto));
                   }),
              "2000 here delivered\n");
  }
}

TEST(DataLinkTest, ACancelledSenderStopsItsFlow) {
  const Scene scene = [](Net& net, Log& log) {
    const ProcessHandle victim = spawn(upload(log, net, "victim", net.north, kStart, kPhoto));
    spawn(upload(log, net, "other", net.north, kStart, kPhoto));
    struct Killer {
      static Process run(ProcessHandle v, base::Duration when) {
        co_await hold(when);
        v.cancel();
      }
    };
    spawn(Killer::run(victim, 4310_ms));  // 10 kB of each are through
    const ProcessHandle stillborn = spawn(upload(log, net, "stillborn", net.south, kStart, kPhoto));
    stillborn.cancel();  // before SimGrid has heard of it
    const ProcessHandle ended = spawn(upload(log, net, "ended", net.south, kStart, kPhoto));
    spawn(Killer::run(ended, 10310_ms));  // at the instant of its delivery
  };
  EXPECT_EQ(play(NetworkMode::Flows, scene), "12310 other delivered\n");
}

TEST(DataLinkTest, FlowsLeftAtTheHorizonAreFreed) {
  EXPECT_EQ(play(NetworkMode::Flows, two_photos, false, 5_s), "");
}

TEST(DataLinkTest, MistakesOfTheCallerAreThrown) {
  EXPECT_EQ(
      play(NetworkMode::Latency,
           [](Net& net, Log&) {
             EXPECT_THROW((void)net.network.next_up(net.north, net.south), std::logic_error);
             EXPECT_THROW(net.network.add_route(net.north, net.south, {}), std::logic_error);
             EXPECT_THROW(net.network.set_outages(net.trunk, {{kStart, kStart}}), std::logic_error);
             net.network.set_outages(net.trunk, {{kStart, kStart + 1_s}});
             EXPECT_THROW(net.network.set_outages(net.trunk, {}), std::logic_error);
             if (testing::Test::HasFailure()) throw std::logic_error("see above");
           }),
      "");
  EXPECT_EQ(play(NetworkMode::Flows,
                 [](Net&, Log&) {
                   EXPECT_THROW(DataNetwork(NetworkMode::Flows), std::logic_error);
                   if (testing::Test::HasFailure()) throw std::logic_error("see above");
                 }),
            "");
}

TEST(DataLinkTest, FlowsBelongToASimulationThatHasNotRunYet) {
  EXPECT_THROW(DataNetwork(NetworkMode::Flows), std::logic_error);
  Simulation simulation({kStart});
  bool late = false;
  spawn([](bool& thrown) -> Process {
    co_await hold(1_s);
    EXPECT_THROW(DataNetwork(NetworkMode::Flows), std::logic_error);
    thrown = true;
  }(late));
  simulation.run_until(kStart + 1_s);
  EXPECT_TRUE(late);
}

}  // namespace
}  // namespace wangge::kernel
