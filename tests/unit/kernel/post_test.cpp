#include "kernel/post.hpp"

#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

constexpr std::uint64_t kFirstAid = 1;
constexpr std::uint64_t kDriving = 2;

class PostTest : public KernelTest {
 protected:
  PersonId on_duty(Person person = {}) {
    const PersonId id = post.add_person(person);
    post.begin_shift(id);
    return id;
  }
  ProcessHandle come(std::string name, base::Duration work, Request request = {}) {
    return spawn(visit(*this, std::move(name), work, request));
  }
  static Process visit(PostTest& test, std::string name, base::Duration work, Request request) {
    std::optional<Duty> duty = co_await test.post.acquire(request);
    if (!duty) {
      test.log.say(name + " gives up");
      co_return;
    }
    test.log.say(name + " gets " + std::to_string(duty->person().index()));
    co_await hold(work);
    test.log.say(name + " goes");
  }

  Post post;
};

Process two_in_turn(Log& log, Post& post) {
  for (int i = 0; i < 2; ++i) {
    std::optional<Duty> duty = co_await post.acquire();
    log.say("gets " + std::to_string(duty->person().index()));
    co_await hold(2_ms);
    duty->release();
    duty->release();  // does nothing
    co_await hold(2_ms);
  }
}

TEST_F(PostTest, NeverBlocksWhenSomeoneIsFree) {
  on_duty();
  come("a", 5_ms);
  EXPECT_EQ(log.lines(), Lines{"0 a gets 0"});
  EXPECT_EQ(post.busy(), 1u);
  EXPECT_EQ(post.waiting(), 0u);
  run();
}

TEST_F(PostTest, ServesInOrderOfArrival) {
  on_duty();
  for (const char* name : {"a", "b", "c"}) come(name, 5_ms);
  EXPECT_EQ(post.waiting(), 2u);
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "5 a goes", "5 b gets 0", "10 b goes", "10 c gets 0",
                                "15 c goes"}));
  EXPECT_EQ(post.busy(), 0u);
}

TEST_F(PostTest, ServesTheSmallerPriorityFirst) {
  on_duty();
  come("a", 5_ms);
  come("routine", 5_ms, {.priority = Priority(2)});
  come("urgent", 5_ms, {.priority = Priority(-1)});
  come("soon", 5_ms, {.priority = Priority(1)});
  come("also urgent", 5_ms, {.priority = Priority(-1)});
  run(24_ms);
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "5 a goes", "5 urgent gets 0", "10 urgent goes",
                                "10 also urgent gets 0", "15 also urgent goes", "15 soon gets 0",
                                "20 soon goes", "20 routine gets 0"}));
}

TEST_F(PostTest, ChoosesWhoHasBeenIdleLongest) {
  on_duty();
  on_duty();
  on_duty();
  come("a", 9_ms);                       // takes 0, back at 9
  come("b", 4_ms);                       // takes 1, back at 4
  at(10_ms, [&] { come("c", 30_ms); });  // 2 has been idle since the start
  at(11_ms, [&] { come("d", 30_ms); });  // 1 since 4
  at(12_ms, [&] { come("e", 30_ms); });  // 0 since 9
  run(13_ms);
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "0 b gets 1", "4 b goes", "9 a goes", "10 c gets 2",
                                "11 d gets 1", "12 e gets 0"}));
}

TEST_F(PostTest, OfThoseIdleEquallyLongTheLowestIdServes) {
  on_duty();
  on_duty();
  on_duty();
  come("a", 5_ms);
  come("b", 5_ms);
  come("c", 5_ms);
  at(4_ms, [&] {  // makes 2 come back first at 5 ms, then 0, then 1
    post.end_shift(PersonId(2), ShiftEnd::FinishThenLeave);
  });
  at(5_ms, [&] { post.begin_shift(PersonId(2)); });
  at(7_ms, [&] {
    come("d", 5_ms);
    come("e", 5_ms);
    come("f", 5_ms);
  });
  run(8_ms);
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "0 b gets 1", "0 c gets 2", "5 a goes", "5 b goes",
                                "5 c goes", "7 d gets 0", "7 e gets 1", "7 f gets 2"}));
}

TEST_F(PostTest, PatienceRunsOut) {
  on_duty();
  come("a", 5_ms);
  come("hasty", 5_ms, {.patience = 3_ms});
  come("calm", 5_ms, {.patience = 6_ms});
  at(4_ms, [&] { EXPECT_EQ(post.waiting(), 1u); });
  run();
  EXPECT_EQ(log.lines(),
            (Lines{"0 a gets 0", "3 hasty gives up", "5 a goes", "5 calm gets 0", "10 calm goes"}));
}

TEST_F(PostTest, APatienceThatIsMetLeavesNoTimerBehind) {
  on_duty();
  come("a", 2_ms);
  come("b", 50_ms, {.patience = 10_ms});  // at 10 ms it is being served
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "2 a goes", "2 b gets 0", "52 b goes"}));
}

Process ask_again(Log& log, Post& post) {
  const std::uint64_t place = post.take_place();
  co_await post.acquire({.patience = 2_ms, .place = place});
  co_await hold(3_ms);  // and misses nothing, for the post is busy until 8 ms
  std::optional<Duty> duty = co_await post.acquire({.place = place});
  log.say("who asked again gets " + std::to_string(duty->person().index()));
}

TEST_F(PostTest, WhoAsksAgainKeepsTheirPlace) {
  on_duty();
  come("a", 8_ms);
  spawn(ask_again(log, post));
  at(1_ms, [&] { come("later", 5_ms); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "8 a goes", "8 who asked again gets 0",
                                "8 later gets 0", "13 later goes"}));
}

TEST_F(PostTest, WithNobodyOnDutyEverybodyWaits) {
  const PersonId person = post.add_person();
  come("a", 5_ms);
  EXPECT_EQ(post.on_duty(), 0u);
  at(3_ms, [&] { post.begin_shift(person); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"3 a gets 0", "8 a goes"}));
  EXPECT_EQ(post.on_duty(), 1u);
}

TEST_F(PostTest, SkillsPassOverThoseWhoDoNotSuit) {
  on_duty({.skills = kDriving});
  on_duty({.skills = kFirstAid | kDriving});
  come("medical", 10_ms, {.skills = kFirstAid});
  come("second medical", 10_ms, {.skills = kFirstAid | kDriving});
  come("anyone", 5_ms);
  come("driver", 5_ms, {.skills = kDriving});
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 medical gets 1", "0 anyone gets 0", "5 anyone goes",
                                "5 driver gets 0", "10 medical goes", "10 driver goes",
                                "10 second medical gets 1", "20 second medical goes"}));
}

TEST_F(PostTest, OnePersonMayBeAskedForByName) {
  on_duty();
  on_duty();
  come("a", 10_ms, {.person = PersonId(1)});
  come("b", 5_ms, {.person = PersonId(1)});
  come("c", 5_ms);
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 1", "0 c gets 0", "5 c goes", "10 a goes", "10 b gets 1",
                                "15 b goes"}));
}

TEST_F(PostTest, ReleaseGivesThePersonBackOnce) {
  on_duty();
  spawn(two_in_turn(log, post));
  come("b", 1_ms);
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 gets 0", "2 b gets 0", "3 b goes", "4 gets 0"}));
  EXPECT_EQ(post.busy(), 0u);
}

TEST_F(PostTest, FinishThenLeaveServesThePresentRequestToItsEnd) {
  on_duty();
  come("a", 5_ms);
  come("b", 5_ms);
  at(2_ms, [&] {
    post.end_shift(PersonId(0), ShiftEnd::FinishThenLeave);
    EXPECT_EQ(post.on_duty(), 1u);
  });
  at(6_ms, [&] { EXPECT_EQ(post.on_duty(), 0u); });
  at(9_ms, [&] { post.begin_shift(PersonId(0)); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "5 a goes", "9 b gets 0", "14 b goes"}));
}

TEST_F(PostTest, ANewShiftBeforeTheOldServiceEndsGoesOn) {
  on_duty();
  come("a", 5_ms);
  come("b", 5_ms);
  at(2_ms, [&] { post.end_shift(PersonId(0), ShiftEnd::FinishThenLeave); });
  at(3_ms, [&] { post.begin_shift(PersonId(0)); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "5 a goes", "5 b gets 0", "10 b goes"}));
  EXPECT_EQ(post.on_duty(), 1u);
}

TEST_F(PostTest, AnIdlePersonLeavesAtOnce) {
  on_duty();
  on_duty();
  post.end_shift(PersonId(0), ShiftEnd::FinishThenLeave);
  post.end_shift(PersonId(0), ShiftEnd::HandOver);  // off already
  EXPECT_EQ(post.on_duty(), 1u);
  EXPECT_FALSE(post.is_on_duty(PersonId(0)));
  come("a", 5_ms);
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 1", "5 a goes"}));
}

TEST_F(PostTest, CancelledProcessesLeaveTheLineAndGivePeopleBack) {
  on_duty();
  const ProcessHandle served = come("a", 50_ms);
  const ProcessHandle waiting = come("b", 5_ms);
  come("c", 5_ms);
  at(2_ms, [&] {
    waiting.cancel();
    EXPECT_EQ(post.waiting(), 1u);
    served.cancel();
    EXPECT_EQ(post.waiting(), 0u);
  });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "2 c gets 0", "7 c goes"}));
}

TEST_F(PostTest, AProcessCancelledBetweenAssignmentAndResumptionGivesThePersonOn) {
  on_duty();
  const ProcessHandle served = come("a", 50_ms);
  const ProcessHandle next = come("b", 5_ms);
  come("c", 5_ms);
  at(2_ms, [&] {
    served.cancel();  // assigns the person to b
    next.cancel();
  });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a gets 0", "2 c gets 0", "7 c goes"}));
  EXPECT_EQ(post.busy(), 0u);
}

class Recorder : public PostListener {
 public:
  explicit Recorder(Log& log) : log_(log) {}
  void changed(const Post& post, base::Instant at, std::size_t on_duty, std::size_t busy,
               std::size_t waiting) override {
    EXPECT_EQ(at, now());
    log_.say(post.name() + " " + std::to_string(on_duty) + std::to_string(busy) +
             std::to_string(waiting));
  }

 private:
  Log& log_;
};

Process serve_quietly(Post& post, base::Duration work, std::optional<base::Duration> patience) {
  auto duty = co_await post.acquire({.patience = patience});
  if (duty) co_await duty->work(work);
}

TEST_F(PostTest, ListenersHearEveryChange) {
  Recorder recorder(log);
  Post desk({.name = "desk", .listener = &recorder});
  const PersonId person = desk.add_person();
  desk.begin_shift(person);
  spawn(serve_quietly(desk, 5_ms, {}));
  spawn(serve_quietly(desk, 5_ms, 2_ms));
  spawn(serve_quietly(desk, 5_ms, {}));
  at(7_ms, [&] { desk.end_shift(person, ShiftEnd::FinishThenLeave); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 desk 100", "0 desk 110", "0 desk 111", "0 desk 112",
                                "2 desk 111", "5 desk 110", "7 desk 110", "10 desk 000"}));
}

TEST_F(PostTest, ListenersHearNothingOfTheClearingUpAtTheHorizon) {
  Recorder recorder(log);
  Post desk({.name = "desk", .listener = &recorder});
  desk.begin_shift(desk.add_person());
  spawn(serve_quietly(desk, 5_s, {}));
  spawn(serve_quietly(desk, 5_s, {}));
  run(1_s);
  EXPECT_EQ(log.lines(), (Lines{"0 desk 100", "0 desk 110", "0 desk 111"}));
}

TEST_F(PostTest, WhoWaitsWithAFitnessIsServedByWhoSuits) {
  on_duty();
  const PersonId second = on_duty();
  const Only only(second);
  come("a", 5_ms, {});
  come("b", 9_ms, {});
  come("c", 1_ms, {.fitness = &only});
  run();
  EXPECT_EQ(log.lines(),
            (Lines{"0 a gets 0", "0 b gets 1", "5 a goes", "9 b goes", "9 c gets 1", "10 c goes"}));
}

TEST_F(PostTest, WhoWaitsWithAFitnessIsToldToAskAnewInTheOrderOfTheLine) {
  on_duty();
  const Only nobody(PersonId(7));
  come("a", 5_ms, {.fitness = &nobody});
  come("b", 5_ms, {.priority = Priority(-1), .fitness = &nobody});
  come("c", 5_ms, {});
  come("d", 5_ms, {});
  at(2_ms, [&] { post.ask_anew(); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 c gets 0", "2 b gives up", "2 a gives up", "5 c goes",
                                "5 d gets 0", "10 d goes"}));
}

}  // namespace
}  // namespace wangge::kernel
