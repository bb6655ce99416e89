#include "flow/staff.hpp"

#include "kernel/hold.hpp"
#include "kernel/process.hpp"
#include "network/anchors.hpp"

namespace wangge::flow {

class Staff::Attendance final : public kernel::PostListener {
 public:
  Attendance(model::UnitId unit, const model::World& world, record::Listener& listener)
      : unit_(unit),
        base_(network::base_of(world, unit)),
        listener_(listener),
        post({world.organisation.unit(unit).name.key, this}) {}

  void changed(const kernel::Post&, base::Instant when, std::size_t on_duty, std::size_t busy,
               std::size_t waiting) override {
    listener_.staff_changed(unit_, when, on_duty, busy, waiting);
  }
  kernel::PersonId add_person(model::SkillSet skills) {
    whereabouts.emplace_back(base_);
    return post.add_person({.skills = skills.bits()});
  }

 private:
  model::UnitId unit_;
  network::Stop base_;
  record::Listener& listener_;

 public:
  kernel::Post post;
  std::vector<network::Whereabouts> whereabouts;
};

namespace {

kernel::ShiftEnd how(model::ShiftEnd end) {
  return end == model::ShiftEnd::HandOver ? kernel::ShiftEnd::HandOver
                                          : kernel::ShiftEnd::FinishThenLeave;
}

/// One person's working life: on duty by the roster, each time starting from the same place.
kernel::Process attend(const model::RosteredPerson& person, const model::World& world,
                       kernel::Post& post, kernel::PersonId id, network::Whereabouts& whereabouts,
                       network::Stop start) {
  for (const base::Span& shift : person.duty) {
    co_await kernel::hold_until(shift.from);
    whereabouts = network::Whereabouts(start);
    post.begin_shift(id);
    co_await kernel::hold_until(shift.to);
    post.end_shift(id, how(world.organisation.unit(person.unit).shift_end));
  }
}

}  // namespace

Staff::Staff(const model::World& world, model::ConfigurationId configuration,
             const model::Roster& roster, record::Listener& listener)
    : world_(world), configuration_(configuration), roster_(roster) {
  const auto& units = world.organisation.units;
  for (std::size_t u = 0; u < units.size(); ++u)
    units_.push_back(std::make_unique<Attendance>(model::UnitId(u), world, listener));
}

Staff::~Staff() = default;

void Staff::start() {
  std::vector<std::pair<const model::RosteredPerson*, kernel::PersonId>> people;
  for (const auto& person : roster_.people())
    if (world_.organisation.unit(person.unit).kind != model::UnitKind::Supervisors)
      people.push_back({&person, units_[person.unit.index()]->add_person(person.skills)});
  for (const auto& [person, id] : people)
    kernel::spawn(attend(*person, world_, post(person->unit), id, whereabouts(person->unit, id),
                         start_of(*person)));
}

network::Stop Staff::start_of(const model::RosteredPerson& person) const {
  return network::start_of(world_, configuration_, person.line);
}

kernel::Post& Staff::post(model::UnitId unit) { return units_[unit.index()]->post; }

network::Whereabouts& Staff::whereabouts(model::UnitId unit, kernel::PersonId person) {
  return units_[unit.index()]->whereabouts[person.index()];
}

}  // namespace wangge::flow
