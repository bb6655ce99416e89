#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "kernel/post.hpp"
#include "kernel/process.hpp"
#include "model/roster.hpp"
#include "network/movement.hpp"
#include "record/listener.hpp"

namespace wangge::flow {

class Surge;

/// A journey that somebody begins.
struct Departure {
  network::Stop to;
  network::Way way;
  base::Duration takes;      ///< this time, traffic lights and all
  model::ProblemId about{};  ///< zero: to their station
};

/// The people at desks and in crews: one post a unit, who comes and goes by the roster. Supervisors
/// are not here: they walk (field_force.hpp). Crews drive from where they are; at the start of a
/// shift from their stand-by place, or else the unit's base.
class Staff {
 public:
  Staff(const model::World& world, model::ConfigurationId configuration,
        const model::Roster& roster, record::Listener& listener, const Surge& surge);
  ~Staff();

  /// Starts the shifts. Call once, inside the running simulation.
  void start();
  [[nodiscard]] kernel::Post& post(model::UnitId unit);
  [[nodiscard]] const kernel::Post& post(model::UnitId unit) const;

  /// Where they are now.
  [[nodiscard]] network::Whereabouts whereabouts(model::UnitId unit, kernel::PersonId person) const;
  /// They set out now, from where they are; a journey under way is broken off.
  void set_out(model::UnitId unit, kernel::PersonId person, const Departure& departure);
  /// They stay where they are now.
  void halt(model::UnitId unit, kernel::PersonId person);
  /// The same whoever else is on the roster.
  [[nodiscard]] std::uint64_t identity(model::UnitId unit, kernel::PersonId person) const;
  /// How many they have set out on so far.
  [[nodiscard]] std::uint32_t journeys(model::UnitId unit, kernel::PersonId person) const;
  /// Where they wait between jobs: of the station that they cover.
  [[nodiscard]] network::Stop home(model::UnitId unit, kernel::PersonId person) const;
  /// The station that they cover: their own until they are moved up.
  [[nodiscard]] model::UnitId covers(model::UnitId unit, kernel::PersonId person) const;
  void move_up(model::UnitId unit, kernel::PersonId person, model::UnitId station);

 private:
  class Attendance;  // a unit's post, its listener and where its people are

  [[nodiscard]] network::Stop start_of(const model::RosteredPerson& person) const;
  kernel::Process attend(const model::RosteredPerson& person, kernel::PersonId id);
  kernel::Process close_journeys_at_the_horizon();

  const model::World& world_;
  model::ConfigurationId configuration_;
  const model::Roster& roster_;
  const Surge& surge_;
  std::vector<std::unique_ptr<Attendance>> units_;
};

}  // namespace wangge::flow
