#pragma once
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "dispatch/choose_supervisor.hpp"
#include "flow/case_file.hpp"
#include "kernel/process.hpp"
#include "model/organisation.hpp"
#include "network/anchors.hpp"
#include "network/travel.hpp"
#include "random/source.hpp"

namespace wangge::flow {

struct Platform;

/// A task for whoever walks nearby: 核实 or 核查 of one case.
struct FieldTask {
  CaseFile& file;
  record::Stage stage;
  base::Duration work;
  kernel::Notice<bool> done{};
};

/// A supervisor's break that is still to come, or interrupted by a task.
struct BreakDue {
  base::Instant from;
  base::Duration left;
};

/// 监督员: one person, from shift to shift, with a place, a beat and tasks.
struct Supervisor {
  std::size_t number = 0;
  const model::RosteredPerson* person = nullptr;
  model::SubdistrictId area;
  network::Stop from{}, to{};  ///< of their last walk, which takes so long
  base::Instant set_out{};
  base::Duration walk_takes{};
  std::span<const model::CellId> beat{};  ///< on duty: the part of the tour that is theirs now
  std::size_t stop = 0;                   ///< how far on the beat, in cells since the shift began
  random::Stream pace;                    ///< of their looks at cells, ever
  random::Stream stride;                  ///< of their walks from cell to cell, ever
  bool patrolling = false;                ///< may be interrupted
  bool at_task = false;
  std::deque<BreakDue> breaks{};
  std::deque<FieldTask*> tasks{};
  kernel::ProcessHandle walk{};

  [[nodiscard]] network::Whereabouts at(base::Instant now) const {
    return {from, to, walk_takes, now - set_out};
  }
  void leave_for(const network::Stop& there, base::Duration takes, base::Instant now) {
    from = at(now).nearer_stop();
    to = there;
    set_out = now;
    walk_takes = takes;
  }
};

/// All supervisors of the district on patrol. Those on duty in a subdistrict share its tour of
/// cells out as beats, anew whenever somebody comes or goes; a task interrupts the beat. Where the
/// supervisors are one body for the whole district each has a subdistrict too (model/roster.hpp);
/// tasks of one where none of them is on duty go to those of the others.
class FieldForce {
 public:
  explicit FieldForce(Platform& platform);

  /// Starts everybody's working life. Call once, inside the running simulation.
  void start();

  /// Sends somebody to the case's place; returns when they have looked and sent their photographs.
  /// Waits for the next shift where nobody is on duty.
  [[nodiscard]] kernel::Task<> visit(CaseFile& file, const model::FieldActivity& activity,
                                     record::Stage stage, record::Timed& timed);

 private:
  struct Area {
    model::UnitId unit;
    std::vector<Supervisor*> on_duty;   ///< by number
    std::deque<FieldTask*> unassigned;  ///< nobody on duty may take them
  };
  struct Team {  ///< a unit of supervisors, in one subdistrict or in all
    std::size_t on_duty = 0;
    std::size_t at_tasks = 0;
    std::size_t waiting = 0;
  };

  kernel::Process working_life(Supervisor& s);
  kernel::Task<> walk_shift(Supervisor& s, base::Instant shift_end);
  kernel::Task<> carry_out(Supervisor& s, FieldTask& task);
  kernel::Task<> look_over_next_cell(Supervisor& s);
  kernel::Task<> rest(Supervisor& s, base::Instant shift_end);
  /// How long it takes to walk there from where they are (`u`: by how much the walk varies,
  /// uniform); straight across where no road leads.
  [[nodiscard]] base::Duration walk_to(const Supervisor& s, const network::Stop& stop,
                                       double u) const;
  [[nodiscard]] network::Stop centre_of(model::CellId cell) const {
    return network::in_cell(cell, centres_[cell.index()]);
  }
  [[nodiscard]] network::Pace pace_of(model::UnitId unit) const;
  /// They have ended their walk, or have been called away on it; for `about`, or on the beat
  /// (zero).
  void tell_walk(const Supervisor& s, model::ProblemId about) const;
  base::Duration look_around(Supervisor& s, model::CellId cell);
  std::optional<base::Duration> notice_problem(const Supervisor& s, CaseFile& file,
                                               base::Duration busy_for);
  void come_on_duty(Supervisor& s, const base::Span& shift);
  void go_off_duty(Supervisor& s);
  /// Those whom the centre may send, in the subdistrict or else in the others of their unit.
  [[nodiscard]] std::vector<dispatch::Candidate> eligible(const Area& area) const;
  void assign(FieldTask& task);
  void assign_again(std::deque<FieldTask*>& tasks, model::UnitId unit);
  void hand_to(Supervisor& s, FieldTask& task);
  void share_out_tour(Area& area, model::SubdistrictId where);
  [[nodiscard]] Area& area_of(const Supervisor& s) { return areas_[s.area.index()]; }
  [[nodiscard]] Team& team_of(model::UnitId unit) { return teams_[unit.index()]; }
  void tell(model::UnitId unit);

  Platform& p_;
  std::deque<Supervisor> supervisors_;
  std::vector<Area> areas_;
  std::map<std::size_t, Team> teams_;  // by unit; those of areas without supervisors too
  bool walks_are_told_;
  std::vector<model::Place> centres_;  // of the cells: close together, as each look asks for one
};

}  // namespace wangge::flow
