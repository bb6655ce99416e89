#include "flow/desk.hpp"

#include "flow/escalation.hpp"
#include "flow/platform.hpp"
#include "flow/work_under_way.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using record::Cause;

namespace {

/// Tells the listener of a visit when it ends, however it ends: done, given up, broken off by
/// whoever sent it, or cut off by the horizon.
class Visit {
 public:
  Visit(std::size_t stream, model::UnitId desk, Platform& p)
      : record{stream, desk, kernel::now(), {}, {}, false, {}}, p_(p) {}
  Visit(const Visit&) = delete;
  Visit& operator=(const Visit&) = delete;
  ~Visit() {
    const auto& plan = p_.world.experiment;
    if (!record.ended && kernel::now() < plan.start + plan.length) break_off();
    p_.listener.desk_work_ended(record);
  }

  record::DeskRecord record;

 private:
  void break_off() {
    record.ended = kernel::now();
    record.gave_up = !record.started;
  }

  Platform& p_;
};

/// Work on a visit, from the moment somebody takes it up: when it is done or cut off, the record
/// hears how long it lay still.
class VisitUnderWay {
 public:
  VisitUnderWay(record::DeskRecord& record, const kernel::Duty& duty)
      : record_(record), duty_(duty) {
    record_.started = kernel::now();
  }
  VisitUnderWay(const VisitUnderWay&) = delete;
  VisitUnderWay& operator=(const VisitUnderWay&) = delete;
  ~VisitUnderWay() {
    for (const base::Span& still : duty_.interruptions()) record_.lay_still += still.length();
  }

 private:
  record::DeskRecord& record_;
  const kernel::Duty& duty_;
};

/// What a case can ask of the same desk again goes by what brings it back there.
int times_before(const CaseFile& file, model::Activity activity) {
  using enum model::Activity;
  const auto& past = file.record;
  if (activity == ApproveExtension || activity == ConfirmExtension)
    return past.extensions + past.refused_extensions;
  if (activity == Dictate) return file.dictations;
  return past.reworks + past.review_returns + past.returns;
}

}  // namespace

base::Duration work_time(const CaseFile& file, const Platform& p, model::Activity activity) {
  const auto round = static_cast<std::uint32_t>(times_before(file, activity));
  const auto number = (1 + static_cast<std::uint32_t>(activity)) * 64 + round;
  return p.time(p.world.organisation.of(activity)->work, random::Purpose::DeskWork, file.problem.id,
                number);
}

kernel::Task<> at_desk(CaseFile& file, Platform& p, model::Activity activity, record::Stage stage) {
  const auto& plan = p.world.organisation.of(activity);
  if (!plan) co_return;
  file.enter(stage, plan->desk, Cause::WaitingForStaff);
  auto& post = p.staff.post(plan->desk);
  const auto place = post.take_place();
  std::optional<kernel::Duty> duty;
  while (!duty) duty = co_await post.acquire(request_of(file, p, place));
  file.enter(stage, plan->desk, Cause::Work);
  const WorkUnderWay under_way(file, *duty);
  co_await duty->work(work_time(file, p, activity));
}

kernel::Task<> at_desk(CaseFile& file, Platform& p, model::Activity activity, record::Stage stage,
                       record::Timed& timed) {
  const auto& plan = p.world.organisation.of(activity);
  timed.started = kernel::now();
  timed.ended.reset();
  if (plan && plan->limit) timed.deadline = kernel::now() + *plan->limit;
  co_await at_desk(file, p, activity, stage);
  timed.ended = kernel::now();
}

kernel::Task<> write_down(CaseFile& file, Platform& p, record::Stage stage) {
  co_await at_desk(file, p, model::Activity::Dictate, stage);
  ++file.dictations;
}

kernel::Task<bool> visit_desk(std::size_t stream, model::UnitId desk, kernel::Request request,
                              base::Duration work, Platform& p) {
  Visit visit(stream, desk, p);
  auto duty = co_await p.staff.post(desk).acquire(request);
  visit.record.gave_up = !duty;
  if (!duty) {
    visit.record.ended = kernel::now();
    co_return false;
  }
  const VisitUnderWay under_way(visit.record, *duty);
  co_await duty->work(work);
  visit.record.ended = kernel::now();
  co_return true;
}

kernel::Task<> beside_the_case(const CaseFile& file, Platform& p, model::Activity activity,
                               std::size_t stream, kernel::Priority priority) {
  const auto& plan = p.world.organisation.of(activity);
  if (!plan) co_return;
  kernel::Request wish;
  wish.priority = priority;
  (void)co_await visit_desk(stream, plan->desk, wish, work_time(file, p, activity), p);
}

}  // namespace wangge::flow
