#include "kernel/acquire_any.hpp"

#include <deque>

#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

class AcquireAnyTest : public KernelTest {
 protected:
  AcquireAnyTest() {
    for (int i = 0; i < 2; ++i) posts.emplace_back();
  }
  PersonId on_duty(std::size_t post) {
    const PersonId id = posts[post].add_person();
    posts[post].begin_shift(id);
    return id;
  }
  std::vector<Bid> everywhere(const Request& request) {
    return {{&posts[0], request}, {&posts[1], request}};
  }
  ProcessHandle come(std::string name, base::Duration work, Request request = {}) {
    return spawn(visit(*this, std::move(name), work, everywhere(request)));
  }
  static Process visit(AcquireAnyTest& test, std::string name, base::Duration work,
                       std::vector<Bid> bids) {
    auto served = co_await acquire_any(bids);
    if (!served) co_return test.log.say(name + " gives up");
    test.log.say(name + " at " + std::to_string(served->bid));
    co_await served->duty.work(work);
    test.log.say(name + " goes");
  }
  void expect_nothing_left() {
    for (const Post& post : posts) {
      EXPECT_EQ(post.waiting(), 0u);
      EXPECT_EQ(post.busy(), 0u);
    }
  }

  std::deque<Post> posts;
};

TEST_F(AcquireAnyTest, TakesTheFirstBidThatHasSomebodyFree) {
  on_duty(0);
  on_duty(1);
  for (const char* name : {"a", "b"}) come(name, 5_ms);
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a at 0", "0 b at 1", "5 a goes", "5 b goes"}));
}

TEST_F(AcquireAnyTest, StandsInEveryLineAndGoesToWhoIsFreeFirst) {
  on_duty(0);
  on_duty(1);
  come("a", 9_ms);
  come("b", 4_ms);
  come("c", 1_ms);
  come("d", 1_ms);
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a at 0", "0 b at 1", "4 b goes", "4 c at 1", "5 c goes",
                                "5 d at 1", "6 d goes", "9 a goes"}));
  expect_nothing_left();
}

TEST_F(AcquireAnyTest, WhoIsGivenTwiceAtOneInstantIsGivenBackOnce) {
  on_duty(0);
  on_duty(1);
  for (const char* name : {"a", "b"}) come(name, 4_ms);
  come("c", 2_ms);
  run();
  EXPECT_EQ(log.lines(),
            (Lines{"0 a at 0", "0 b at 1", "4 a goes", "4 b goes", "4 c at 0", "6 c goes"}));
  expect_nothing_left();
}

TEST_F(AcquireAnyTest, GivesUpWhenPatienceRunsOut) {
  on_duty(0);
  come("a", 9_ms);
  come("b", 1_ms, {.patience = 3_ms});
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a at 0", "3 b gives up", "9 a goes"}));
  expect_nothing_left();
}

TEST_F(AcquireAnyTest, PreemptsOnlyWhereNobodyIsFree) {
  on_duty(0);
  on_duty(1);
  come("routine", 9_ms, {.priority = Priority(2)});
  come("siren", 2_ms, {.priority = Priority(0), .preempt = true});
  come("second", 2_ms, {.priority = Priority(0), .preempt = true});
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 routine at 0", "0 siren at 1", "0 second at 0", "2 siren goes",
                                "2 second goes", "11 routine goes"}));
}

TEST_F(AcquireAnyTest, CancelledItLeavesEveryLine) {
  on_duty(0);
  come("a", 9_ms);
  const auto b = come("b", 1_ms);
  at(2_ms, [&] { b.cancel(); });
  at(1_ms, [&] {
    EXPECT_EQ(posts[0].waiting(), 1u) << "counts in the first line";
    EXPECT_EQ(posts[1].waiting(), 0u);
  });
  at(3_ms, [&] {
    EXPECT_EQ(posts[0].waiting(), 0u);
    EXPECT_EQ(posts[1].waiting(), 0u);
  });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a at 0", "9 a goes"}));
}

TEST_F(AcquireAnyTest, CancelledAfterSomebodyWasAssignedGivesThemBack) {
  on_duty(0);
  const auto a = come("a", 4_ms);
  const auto b = come("b", 9_ms);
  at(2_ms, [&] {
    a.cancel();  // assigns the person to b
    b.cancel();
  });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a at 0"}));
  expect_nothing_left();
}

}  // namespace
}  // namespace wangge::kernel
