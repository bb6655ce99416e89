#include <functional>

#include "kernel/data_link.hpp"
#include "kernel/trial.hpp"
#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

/// One link of 1000 bytes a second without latency.
struct OneLink {
  OneLink() {
    from = network.add_node("from");
    to = network.add_node("to");
    link = network.add_link("link", base::BytesPerSecond(1000), 0_ms);
    network.add_route(from, to, {link});
    network.seal();
  }
  DataNetwork network{NetworkMode::Flows};
  NodeId from, to;
  LinkId link;
};

Process send(Log& log, OneLink& net, base::Instant when, std::string name, double bytes) {
  co_await hold_until(when);
  const Delivery delivery = co_await net.network.send(net.from, net.to, base::Bytes(bytes));
  log.say(name + (delivery == Delivery::Delivered ? "" : " failed"));
}

std::string play(const std::function<void(OneLink&, Log&)>& scene) {
  const TrialOutcome outcome = Trial::start([&] {
                                 Simulation simulation({kStart});
                                 Log log;
                                 OneLink net;
                                 scene(net, log);
                                 simulation.run_until(kStart + 1_d);
                                 std::string text;
                                 for (const std::string& line : log.lines()) text += line + "\n";
                                 return text;
                               }).wait();
  EXPECT_TRUE(outcome.finished) << outcome.failure;
  return outcome.result;
}

TEST(SimgridFlowsTest, FlowsThatEndTogetherEndInTheOrderOfTheirStart) {
  EXPECT_EQ(play([](OneLink& net, Log& log) {
              for (const char* name : {"c", "a", "b", "d"})
                spawn(send(log, net, kStart, name, 500));
            }),
            "2000 c\n2000 a\n2000 b\n2000 d\n");
}

TEST(SimgridFlowsTest, EndsAreRoundedUpToTheMillisecond) {
  EXPECT_EQ(play([](OneLink& net, Log& log) {
              for (int i = 0; i < 3; ++i) spawn(send(log, net, kStart, std::to_string(i), 1));
            }),
            "3 0\n3 1\n3 2\n");
  EXPECT_EQ(play([](OneLink& net, Log& log) {
              spawn(send(log, net, kStart, "a", 1));
              net.network.set_bandwidth(net.link, base::BytesPerSecond(3000));
            }),
            "1 a\n");
}

TEST(SimgridFlowsTest, ADeliveryGoesBeforeWhatIsInsertedLaterForItsInstant) {
  EXPECT_EQ(play([](OneLink& net, Log& log) {
              spawn(send(log, net, kStart, "delivery", 2000));
              spawn([](Log& l) -> Process {
                co_await hold(2_s);
                l.say("before");
                co_await hold(0_ms);
                l.say("after");
              }(log));
            }),
            "2000 before\n2000 delivery\n2000 after\n");
}

TEST(SimgridFlowsTest, PlacesOfEndedFlowsAreUsedAgain) {
  EXPECT_EQ(play([](OneLink& net, Log& log) {
              spawn([](OneLink& n, Log& l) -> Process {
                for (int i = 0; i < 3000; ++i)
                  co_await n.network.send(n.from, n.to, base::Bytes(10));
                l.say("all through");
              }(net, log));
            }),
            "30000 all through\n");
}

TEST(SimgridFlowsTest, ManyFlowsShareFairly) {
  EXPECT_EQ(play([](OneLink& net, Log& log) {
              for (int i = 1; i <= 10; ++i)
                spawn(send(log, net, kStart, std::to_string(i), 100.0 * i));
            }),
            "1000 1\n1900 2\n2700 3\n3400 4\n4000 5\n4500 6\n4900 7\n5200 8\n5400 9\n5500 10\n");
}

}  // namespace
}  // namespace wangge::kernel
