#include <random>

#include "kernel/post.hpp"
#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

constexpr Priority kEmergency{0};
constexpr Priority kUrgent{1};
constexpr Priority kRoutine{2};

class DutyTest : public KernelTest {
 protected:
  PersonId on_duty(Person person = {}) {
    const PersonId id = post.add_person(person);
    post.begin_shift(id);
    return id;
  }
  ProcessHandle come(std::string name, base::Duration work, Request request) {
    return spawn(visit(*this, std::move(name), work, request));
  }
  static Process visit(DutyTest& test, std::string name, base::Duration work, Request request) {
    auto duty = co_await test.post.acquire(request);
    test.log.say(name + " gets " + std::to_string(duty->person().index()));
    co_await duty->work(work);
    std::string end = name + " done by " + std::to_string(duty->person().index());
    for (const base::Span& span : duty->interruptions()) {
      end += " still " + std::to_string((span.from - kStart).count()) + "-" +
             std::to_string((span.to - kStart).count());
    }
    test.log.say(end);
  }

  /// Tells how long its work lay still when the trial ends before the work does.
  static Process watch(DutyTest& test) {
    struct Last {
      ~Last() {
        for (const base::Span& span : duty.interruptions())
          test.log.say("still " + std::to_string(span.length().count()) + " long");
      }
      DutyTest& test;
      Duty& duty;
    };
    auto duty = co_await test.post.acquire({.priority = kRoutine});
    const Last last{test, *duty};
    co_await duty->work(10_ms);
  }

  Post post;
};

TEST_F(DutyTest, AnEmergencySuspendsRoutineWorkWhichResumes) {
  on_duty();
  come("routine", 10_ms, {.priority = kRoutine});
  at(4_ms, [&] { come("emergency", 5_ms, {.priority = kEmergency, .preempt = true}); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 routine gets 0", "4 emergency gets 0", "9 emergency done by 0",
                                "15 routine done by 0 still 4-9"}));
}

TEST_F(DutyTest, TellsOfAnInterruptionThatIsNotOver) {
  on_duty();
  spawn(watch(*this));
  at(4_ms, [&] { come("emergency", 9_ms, {.priority = kEmergency, .preempt = true}); });
  run(7_ms);
  EXPECT_EQ(log.lines(), (Lines{"4 emergency gets 0", "7 still 3 long"}));
}

TEST_F(DutyTest, WorkIsSuspendedAsOftenAsItTakes) {
  on_duty();
  come("routine", 10_ms, {.priority = kRoutine});
  at(4_ms, [&] { come("urgent", 5_ms, {.priority = kUrgent, .preempt = true}); });
  at(6_ms, [&] { come("emergency", 2_ms, {.priority = kEmergency, .preempt = true}); });
  at(12_ms, [&] { come("emergency", 3_ms, {.priority = kEmergency, .preempt = true}); });
  run();
  EXPECT_EQ(log.lines(),
            (Lines{"0 routine gets 0", "4 urgent gets 0", "6 emergency gets 0",
                   "8 emergency done by 0", "11 urgent done by 0 still 6-8", "12 emergency gets 0",
                   "15 emergency done by 0", "20 routine done by 0 still 4-11 still 12-15"}));
}

TEST_F(DutyTest, EqualsDoNotPreemptEachOther) {
  on_duty();
  come("first", 10_ms, {.priority = kUrgent});
  at(4_ms, [&] { come("second", 5_ms, {.priority = kUrgent, .preempt = true}); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 first gets 0", "10 first done by 0", "10 second gets 0",
                                "15 second done by 0"}));
}

TEST_F(DutyTest, TheLowestPriorityIsTakenAndOfEqualsTheLastBegun) {
  for (int i = 0; i < 3; ++i) on_duty();
  come("urgent", 50_ms, {.priority = kUrgent});
  come("routine", 50_ms, {.priority = kRoutine});
  at(2_ms, [&] { come("late routine", 50_ms, {.priority = kRoutine}); });
  at(4_ms, [&] { come("emergency", 5_ms, {.priority = kEmergency, .preempt = true}); });
  run(5_ms);
  EXPECT_EQ(log.lines().back(), "4 emergency gets 2");
}

TEST_F(DutyTest, SuspendedWorkGoesBeforeLaterArrivalsOfItsPriority) {
  on_duty();
  come("first", 10_ms, {.priority = kRoutine});
  come("second", 10_ms, {.priority = kRoutine});
  at(4_ms, [&] { come("emergency", 5_ms, {.priority = kEmergency, .preempt = true}); });
  run();
  EXPECT_EQ(log.lines(),
            (Lines{"0 first gets 0", "4 emergency gets 0", "9 emergency done by 0",
                   "15 first done by 0 still 4-9", "15 second gets 0", "25 second done by 0"}));
}

TEST_F(DutyTest, SuspendedWorkMayGoOnAtOnceWithSomeoneElse) {
  on_duty({.skills = 1});
  come("routine", 10_ms, {.priority = kRoutine});
  at(2_ms, [&] { on_duty({.skills = 2}); });
  at(4_ms,
     [&] { come("emergency", 5_ms, {.priority = kEmergency, .preempt = true, .skills = 1}); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 routine gets 0", "4 emergency gets 0", "9 emergency done by 0",
                                "10 routine done by 1"}));
}

TEST_F(DutyTest, HandOverLeavesTheRestToTheNextPerson) {
  on_duty();
  const PersonId night = post.add_person();
  come("case", 10_ms, {.priority = kRoutine});
  at(4_ms, [&] {
    post.end_shift(PersonId(0), ShiftEnd::HandOver);
    EXPECT_EQ(post.on_duty(), 0u);
    EXPECT_EQ(post.waiting(), 1u);
  });
  at(7_ms, [&] { post.begin_shift(night); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 case gets 0", "13 case done by 1 still 4-7"}));
}

TEST_F(DutyTest, HandOverToSomeoneFreeLosesNoTime) {
  on_duty();
  on_duty();
  come("case", 10_ms, {.priority = kRoutine});
  at(4_ms, [&] { post.end_shift(PersonId(0), ShiftEnd::HandOver); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 case gets 0", "10 case done by 1"}));
}

TEST_F(DutyTest, HandOverOutsideWorkTakesEffectAtTheNextWork) {
  struct Visit {
    static Process run(Log& log, Post& post) {
      auto duty = co_await post.acquire();
      co_await hold(5_ms);  // on the way: the person stays
      log.say("arrives with " + std::to_string(duty->person().index()));
      co_await duty->work(5_ms);
      log.say("done by " + std::to_string(duty->person().index()));
    }
  };
  on_duty();
  spawn(Visit::run(log, post));
  at(2_ms, [&] {
    post.end_shift(PersonId(0), ShiftEnd::HandOver);
    EXPECT_EQ(post.on_duty(), 1u);
  });
  at(8_ms, [&] { on_duty(); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"5 arrives with 0", "13 done by 1"}));
  EXPECT_FALSE(post.is_on_duty(PersonId(0)));
}

TEST_F(DutyTest, CancellingSuspendedWorkLeavesTheLine) {
  on_duty();
  const ProcessHandle routine = come("routine", 10_ms, {.priority = kRoutine});
  at(4_ms, [&] { come("emergency", 5_ms, {.priority = kEmergency, .preempt = true}); });
  at(6_ms, [&] {
    routine.cancel();
    EXPECT_EQ(post.waiting(), 0u);
  });
  run();
  EXPECT_EQ(log.lines(),
            (Lines{"0 routine gets 0", "4 emergency gets 0", "9 emergency done by 0"}));
  EXPECT_EQ(post.busy(), 0u);
}

TEST_F(DutyTest, CancellingWorkUnderWayGivesThePersonOn) {
  on_duty();
  const ProcessHandle first = come("first", 10_ms, {});
  come("second", 5_ms, {});
  at(4_ms, [&] { first.cancel(); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 first gets 0", "4 second gets 0", "9 second done by 0"}));
}

TEST_F(DutyTest, WorkLeftAtTheHorizonIsFreedInEveryState) {
  on_duty();
  come("suspended", 10_s, {.priority = kRoutine});
  come("waiting", 10_s, {.priority = kRoutine});
  at(4_ms, [&] { come("under way", 5_s, {.priority = kEmergency, .preempt = true}); });
  run(1_s);
  EXPECT_EQ(log.lines(), (Lines{"0 suspended gets 0", "4 under way gets 0"}));
}

// Whatever happens to them, people are either off, free or busy, nobody waits whom a free person
// could serve, and the work done for a visit is what it asked for.
struct Chaos {
  std::mt19937_64 random{2008};
  Post post;
  int visits = 0;
  base::Duration worked{}, asked{};

  base::Duration length(int mean) {
    return base::Duration(1 + static_cast<std::int64_t>(random() % (2 * mean)));
  }
  void check() const {
    std::size_t free = 0, present = 0;
    for (std::size_t i = 0; i < post.people(); ++i) {
      free += post.is_free(PersonId(i));
      present += post.is_on_duty(PersonId(i));
    }
    EXPECT_EQ(present, post.on_duty());
    EXPECT_EQ(present - free, post.busy());
    EXPECT_TRUE(free == 0 || post.waiting() == 0);
  }
};

Process chaotic_visit(Chaos& chaos) {
  const Request request{
      .priority = Priority(static_cast<int>(chaos.random() % 3)),
      .patience = chaos.random() % 4 == 0 ? std::optional(chaos.length(50)) : std::nullopt,
      .preempt = chaos.random() % 3 == 0};
  auto duty = co_await chaos.post.acquire(request);
  if (!duty) co_return;
  for (int i = 0; i < 2; ++i) {
    const base::Duration length = chaos.length(20);
    const base::Instant began = now();
    const std::size_t before = duty->interruptions().size();
    co_await duty->work(length);
    chaos.worked += now() - began;
    const auto still = duty->interruptions();
    for (std::size_t s = before; s < still.size(); ++s) chaos.worked -= still[s].length();
    chaos.asked += length;
    if (chaos.random() % 2 == 0) co_await hold(chaos.length(3));
  }
  ++chaos.visits;
}

Process chaotic_arrivals(Chaos& chaos) {
  for (;;) {
    co_await hold(chaos.length(10));
    const ProcessHandle visit = spawn(chaotic_visit(chaos));
    if (chaos.random() % 10 == 0) {
      co_await hold(chaos.length(20));
      visit.cancel();
    }
    chaos.check();
  }
}

Process chaotic_shifts(Chaos& chaos) {
  for (;;) {
    co_await hold(chaos.length(30));
    const PersonId person(static_cast<std::size_t>(chaos.random() % 6));
    if (chaos.random() % 2 == 0)
      chaos.post.begin_shift(person);
    else
      chaos.post.end_shift(
          person, chaos.random() % 2 == 0 ? ShiftEnd::HandOver : ShiftEnd::FinishThenLeave);
    chaos.check();
  }
}

TEST_F(DutyTest, NothingIsLostOrInventedInARandomWorld) {
  Chaos chaos;
  for (int i = 0; i < 6; ++i) chaos.post.begin_shift(chaos.post.add_person());
  spawn(chaotic_arrivals(chaos));
  spawn(chaotic_shifts(chaos));
  run(200_s);
  EXPECT_GT(chaos.visits, 5000);
  EXPECT_EQ(chaos.worked, chaos.asked);
}

TEST_F(DutyTest, AFitnessPassesOverWhoIsFreeAndTakesFromWorkWhoSuits) {
  const PersonId near = on_duty(), far = on_duty();
  const Only only(far);
  come("a", 10_ms, {.priority = kRoutine, .person = far});
  at(1_ms, [&] { come("b", 3_ms, {.priority = kEmergency, .preempt = true, .fitness = &only}); });
  run();
  EXPECT_EQ(log.lines(),
            (Lines{"0 a gets 1", "1 b gets 1", "4 b done by 1", "13 a done by 1 still 1-4"}));
  EXPECT_TRUE(post.is_free(near));
}

class LosingTest : public DutyTest {
 protected:
  /// Work that the person may be taken from for good: somebody else is asked for then.
  ProcessHandle lose_and_ask_again(std::string name, base::Duration work) {
    return spawn(stretches(*this, std::move(name), work));
  }
  static Process stretches(LosingTest& test, std::string name, base::Duration left) {
    const std::uint64_t place = test.post.take_place();
    while (left > base::Duration(0)) {
      auto duty = co_await test.post.acquire({.priority = kRoutine, .place = place});
      test.log.say(name + " gets " + std::to_string(duty->person().index()));
      left = co_await duty->work_or_lose(left);
      test.log.say(name + " left " + std::to_string(left.count()));
      EXPECT_EQ(duty->person().exists(), left == base::Duration(0));
    }
  }
};

TEST_F(LosingTest, WhoIsTakenAwayIsLostAtOnce) {
  on_duty();
  lose_and_ask_again("routine", 10_ms);
  at(4_ms, [&] { come("emergency", 5_ms, {.priority = kEmergency, .preempt = true}); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 routine gets 0", "4 emergency gets 0", "4 routine left 6",
                                "9 emergency done by 0", "9 routine gets 0", "15 routine left 0"}));
}

TEST_F(LosingTest, TheNextShiftDoesTheRest) {
  on_duty();
  lose_and_ask_again("routine", 10_ms);
  at(3_ms, [&] { post.end_shift(PersonId(0), ShiftEnd::HandOver); });
  at(5_ms, [&] { on_duty(); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 routine gets 0", "3 routine left 7", "5 routine gets 1",
                                "12 routine left 0"}));
  EXPECT_EQ(post.on_duty(), 1u);
}

TEST_F(LosingTest, CancelledAfterTheLossNobodyIsGivenBackTwice) {
  on_duty();
  const auto loser = lose_and_ask_again("routine", 10_ms);
  at(4_ms, [&] {
    come("emergency", 5_ms, {.priority = kEmergency, .preempt = true});
    loser.cancel();
  });
  run();
  EXPECT_EQ(post.busy(), 0u);
  EXPECT_EQ(post.waiting(), 0u);
}

TEST_F(LosingTest, OnlyWorkOfALowerPriorityCanBeTaken) {
  const PersonId person = on_duty();
  EXPECT_FALSE(post.can_be_taken(person, kEmergency)) << "is free";
  lose_and_ask_again("routine", 10_ms);
  EXPECT_TRUE(post.can_be_taken(person, kUrgent));
  EXPECT_FALSE(post.can_be_taken(person, kRoutine));
  run();
}

/// Two who come in turn; the first one's shift ends, or an emergency comes, when their work is
/// done.
TEST_F(DutyTest, WorkThatIsDoneWhenTheShiftEndsIsNotHandedOver) {
  const PersonId leaver = on_duty();
  at(10_ms, [&] { post.end_shift(leaver, ShiftEnd::HandOver); });  // before the work's own end
  come("routine", 10_ms, {.priority = kRoutine});
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 routine gets 0", "10 routine done by 0"}));
  EXPECT_EQ(post.on_duty(), 0u);
}

TEST_F(DutyTest, WorkThatIsDoneThisInstantIsNotInterrupted) {
  on_duty();
  at(10_ms, [&] { come("emergency", 5_ms, {.priority = kEmergency, .preempt = true}); });
  come("routine", 10_ms, {.priority = kRoutine});
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 routine gets 0", "10 routine done by 0", "10 emergency gets 0",
                                "15 emergency done by 0"}));
}

}  // namespace
}  // namespace wangge::kernel
