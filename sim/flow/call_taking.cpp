#include "flow/desk.hpp"
#include "flow/emergency.hpp"
#include "flow/escalation.hpp"
#include "flow/platform.hpp"
#include "flow/work_under_way.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"
#include "model/problem_id.hpp"

namespace wangge::flow {

using model::CallCentreId;
using random::Purpose;
using record::Cause;
using record::Stage;

namespace {

kernel::Request call(const Incident& about, const Platform& p) {
  kernel::Request wish;
  wish.priority = priority_of(p.world.emergencies.type(about.type).priority);
  return wish;
}

/// One call to one centre: until somebody answers, and as long as they talk.
kernel::Task<> talk(IncidentFile& file, Platform& p, model::UnitId desk, Stage stage,
                    base::Duration work) {
  file.enter(stage, desk, Cause::WaitingForStaff);
  auto duty = co_await p.staff.post(desk).acquire(call(file.incident, p));
  if (!file.record.answered) file.record.answered = kernel::now();
  file.enter(stage, desk, Cause::Work);
  const WorkUnderWay under_way(file, *duty);
  co_await duty->work(work);
}

}  // namespace

kernel::Task<> take_call(IncidentFile& file, Platform& p) {
  const auto& emergencies = p.world.emergencies;
  const CallCentreId own =
      file.incident.repeat ? file.incident.dialled : emergencies.type(file.incident.type).centre;
  if (file.incident.dialled != own) {
    const auto& first = emergencies.centre(file.incident.dialled);
    co_await talk(file, p, first.call_desk, Stage::Call,
                  p.time(first.transfer, Purpose::CallTaking, file.incident.id, 0));
    ++file.record.transfers;
  }
  file.record.centre = own;
  const auto& centre = emergencies.centre(own);
  co_await talk(file, p, centre.call_desk, Stage::Call,
                p.time(centre.interview, Purpose::CallTaking, file.incident.id, 1));
}

kernel::Task<> decide_orders(IncidentFile& file, Platform& p) {
  const auto& centre = p.world.emergencies.centre(file.record.centre);
  co_await talk(file, p, centre.dispatch_desk, Stage::Sending,
                p.time(centre.dispatch, Purpose::CallTaking, file.incident.id, 2));
}

namespace {

constexpr std::uint32_t kMostFurtherCalls = 200;

/// One further call: who is called, and whether they see that it is the same emergency. It may
/// outlast the emergency.
kernel::Process further_call(Incident first, CallCentreId sending, std::uint32_t n, Platform& p) {
  const auto& source = p.sources.incidents(model::stream_of(first.id));
  const CallCentreId dialled =
      source.dialled_again(first.type, p.draw(Purpose::RepeatCall, first.id, 4 * n));
  const auto& centre = p.world.emergencies.centre(dialled);
  const bool same = dialled == sending ||
                    p.happens(source.plan().recognised, Purpose::RepeatCall, first.id, 4 * n + 1);
  if (!same) {
    Incident again = first;
    again.id = model::ProblemId(first.id.count() | (std::uint64_t{n} + 1) << 32);
    again.arose = kernel::now();
    again.dialled = dialled;
    again.repeat = true;
    kernel::spawn(respond(again, p));
    co_return;
  }
  const auto talk = p.time(centre.transfer, Purpose::CallTaking, first.id, 8 + n);
  (void)co_await visit_desk(record::kRepeatCalls, centre.call_desk, call(first, p), talk, p);
}

}  // namespace

kernel::Process further_calls(IncidentFile& file, Platform& p) {
  const auto& plan = p.sources.incidents(model::stream_of(file.incident.id)).plan();
  if (file.incident.repeat || plan.repeat_calls <= 0) co_return;
  const base::Probability again(plan.repeat_calls / (1 + plan.repeat_calls));  // geometric
  const auto id = file.incident.id;
  for (std::uint32_t n = 0; n < kMostFurtherCalls; ++n) {
    if (!p.happens(again, Purpose::RepeatCall, id, 4 * n + 2)) co_return;
    co_await kernel::hold(p.time(plan.repeat_delay, Purpose::RepeatCall, id, 4 * n + 3));
    ++file.record.repeat_calls;
    kernel::spawn(further_call(file.incident, file.record.centre, n, p));
  }
}

}  // namespace wangge::flow
