#include "flow/emergency.hpp"

#include "flow/desk.hpp"
#include "flow/escalation.hpp"
#include "flow/find_unit.hpp"
#include "flow/platform.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using record::IncidentOutcome;

namespace {

/// Counts among the open emergencies of the district as long as it lives.
class Open {
 public:
  explicit Open(Platform& p) : p_(p), begins_surge_(p.surge.opened()) {}
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  ~Open() { p_.surge.ended(); }
  [[nodiscard]] bool begins_surge() const { return begins_surge_; }

 private:
  Platform& p_;
  bool begins_surge_;
};

/// 启动应急指挥: work of the command beside the emergency that begins a surge.
kernel::Process activate_command(model::ProblemId id, Platform& p) {
  const auto& emergencies = p.world.emergencies;
  if (!emergencies.command.exists() || !emergencies.surge.activation) co_return;
  kernel::Request wish;
  wish.priority = priority_of(0);
  const auto work = p.time(*emergencies.surge.activation, random::Purpose::CommandPost, id, 1);
  (void)co_await visit_desk(record::kActivations, emergencies.command, wish, work, p);
}

void begin_surge(model::ProblemId id, Platform& p) {
  kernel::spawn(activate_command(id, p));
  call_on_other_zones(p);
}

IncidentOutcome outcome_of(const IncidentFile& file) {
  if (file.incident.repeat) return IncidentOutcome::Repeat;
  if (!file.record.arrived) return IncidentOutcome::Lost;
  return file.incident.false_alarm ? IncidentOutcome::FalseAlarm : IncidentOutcome::Cleared;
}

}  // namespace

kernel::Process respond(Incident incident, Platform& p) {  // read top to bottom: this is the drill
  const Open open(p);
  IncidentFile file(incident, p);
  if (open.begins_surge()) begin_surge(incident.id, p);
  const auto calls = kernel::spawn(further_calls(file, p));
  co_await take_call(file, p);      // 接警: wait, interview, handed on to the right centre
  co_await decide_orders(file, p);  // 调度
  const auto scene = kernel::spawn(hand_scene_back(file, p));  // 现场指挥部
  co_await attend(file, p);  // 出动, 途中, 现场, 送院: all units at the same time
  co_await scene.ended();
  calls.cancel();
  file.end(outcome_of(file));
}

}  // namespace wangge::flow
