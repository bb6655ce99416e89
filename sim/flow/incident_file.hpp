#pragma once
#include <optional>
#include <span>
#include <vector>

#include "flow/ledger.hpp"
#include "kernel/gate.hpp"
#include "record/listener.hpp"

namespace wangge::flow {

struct Platform;

/// What befalls the city: the same in every staffing configuration.
struct Incident {
  model::ProblemId id;
  base::Instant arose;
  model::IncidentTypeId type;
  model::CellId cell;
  model::Place place;
  model::CallCentreId dialled;
  bool false_alarm = false;
  bool repeat = false;  ///< a further call that nobody recognised: others are there already
};

/// An emergency and all that happens to it. Its ledger follows whoever is furthest: the stages go
/// forward, but back to Sending when the only unit under way is taken away, and from the hospital
/// to the scene that the command still holds. On the scene that is who has been at work there
/// longest; while nobody is, who is on the way, or is waited for. A file that is destroyed (at its
/// end, or at the horizon) closes its ledger and tells the listener.
class IncidentFile {
 public:
  IncidentFile(const Incident& incident, Platform& p);
  IncidentFile(const IncidentFile&) = delete;
  IncidentFile& operator=(const IncidentFile&) = delete;
  ~IncidentFile();

  void enter(record::Stage stage, model::UnitId unit, record::Cause cause);
  /// See Ledger.
  void lay_still(std::span<const base::Span> spans);
  /// Nobody of the service is free.
  void awaits(model::UnitId service);
  /// What its units tell: the order, wheels turning, on the scene, off it.
  void ordered(model::UnitId unit);
  /// Taken away before it arrived, for something more urgent: if no other unit is under way the
  /// emergency waits for one of the service again.
  void lost(model::UnitId unit);
  void left(model::UnitId unit);
  void arrived(model::UnitId unit, bool asked_by_caller);
  void off_scene(model::UnitId unit, bool to_hospital);
  void handed_over();  ///< at the hospital
  /// One unit fewer may come; none will, and who is there leaves: there is nothing.
  void will_not_come();
  /// Nor can it ever: it takes more units than there are.
  void falls_short();
  void called_off();
  /// 现场指挥部 has the scene, once it is clear of units.
  void command(model::UnitId desk, record::Cause cause);
  void end(record::IncidentOutcome outcome);

  const Incident incident;
  record::IncidentRecord record;
  kernel::Gate on_scene;   ///< the first unit is there
  kernel::Gate found_out;  ///< that there is nothing
  kernel::Gate clear;      ///< the last unit has left the scene, and none may still come
  int to_arrive = 0;       ///< of the units that the caller's words ask for
  int to_come = 0;         ///< units that may still come to it

 private:
  using Units = std::vector<model::UnitId>;

  struct Command {
    model::UnitId desk;
    record::Cause cause;
  };

  void look_whether_clear();
  void hold_scene();
  void hold_scene(model::UnitId unit, record::Cause cause);
  [[nodiscard]] model::UnitId service_of(model::UnitId unit) const;

  Units awaited_;              // services; whom it has waited for longest is first
  Units under_way_;            // ordered, not on the scene yet
  Units at_work_;              // on the scene
  int transports_ = 0;         // on the way to a hospital, or there
  model::UnitId transporter_;  // the last that left for one
  std::optional<Command> command_;
  model::UnitId holder_;  // of the scene, and why
  record::Cause why_ = record::Cause::Work;
  Platform& p_;
  Ledger ledger_;
};

}  // namespace wangge::flow
