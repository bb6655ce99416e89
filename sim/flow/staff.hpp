#pragma once
#include <deque>
#include <memory>
#include <vector>

#include "kernel/post.hpp"
#include "model/roster.hpp"
#include "network/whereabouts.hpp"
#include "record/listener.hpp"

namespace wangge::flow {

/// The people at desks and in crews: one post a unit, who comes and goes by the roster. Supervisors
/// are not here: they walk (field_force.hpp). Crews drive from where their last job was; at the
/// start of a shift from their stand-by place, or else the unit's base.
class Staff {
 public:
  Staff(const model::World& world, model::ConfigurationId configuration,
        const model::Roster& roster, record::Listener& listener);
  ~Staff();

  /// Starts the shifts. Call once, inside the running simulation.
  void start();
  [[nodiscard]] kernel::Post& post(model::UnitId unit);
  [[nodiscard]] network::Whereabouts& whereabouts(model::UnitId unit, kernel::PersonId person);

 private:
  class Attendance;  // a unit's post, its listener and where its people are

  [[nodiscard]] network::Stop start_of(const model::RosteredPerson& person) const;

  const model::World& world_;
  model::ConfigurationId configuration_;
  const model::Roster& roster_;
  std::vector<std::unique_ptr<Attendance>> units_;
};

}  // namespace wangge::flow
