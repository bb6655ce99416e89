#include "flow/staff.hpp"

#include "flow/surge.hpp"
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
  kernel::PersonId add_person(const model::RosteredPerson& person) {
    people.push_back({network::Movement(base_), base_, unit_, {}, false, person.identity, 0});
    return post.add_person({.skills = person.skills.bits()});
  }
  /// A shift begins there. Not for who is still at the work of the last one.
  void start_at(kernel::PersonId id, const network::Stop& home) {
    end_journey(id);
    Mobile& one = people[id.index()];
    one.home = home;
    one.covers = unit_;
    one.movement = network::Movement(home);
  }
  void begin_journey(kernel::PersonId id, const Departure& departure) {
    end_journey(id);
    Mobile& one = people[id.index()];
    const network::Whereabouts here = one.movement.at(kernel::now());
    one.journey = {unit_,
                   static_cast<std::uint32_t>(id.index()),
                   departure.about,
                   {kernel::now(), kernel::now()},
                   departure.takes,
                   here.place(),
                   departure.to.place};
    one.movement =
        network::Movement(here, departure.to, departure.way, kernel::now(), departure.takes);
    one.under_way = true;
    ++one.journeys;
  }
  /// Still on the way to a case or an emergency.
  [[nodiscard]] bool drives_to_work(kernel::PersonId id) const {
    const Mobile& one = people[id.index()];
    return one.under_way && one.journey.about.count() != 0 &&
           one.movement.arrival() > kernel::now();
  }
  void end_journey(kernel::PersonId id) {
    Mobile& one = people[id.index()];
    if (!std::exchange(one.under_way, false)) return;
    one.journey.when.to = std::min(kernel::now(), one.movement.arrival());
    if (one.journey.when.length() > base::Duration(0)) listener_.journey_ended(one.journey);
  }

 private:
  struct Mobile {
    network::Movement movement;
    network::Stop home;
    model::UnitId covers;
    record::Journey journey;
    bool under_way;
    std::uint64_t identity;
    std::uint32_t journeys;
  };
  model::UnitId unit_;
  network::Stop base_;
  record::Listener& listener_;

 public:
  kernel::Post post;
  std::vector<Mobile> people;
};

Staff::Staff(const model::World& world, model::ConfigurationId configuration,
             const model::Roster& roster, record::Listener& listener, const Surge& surge)
    : world_(world), configuration_(configuration), roster_(roster), surge_(surge) {
  const auto& units = world.organisation.units;
  for (std::size_t u = 0; u < units.size(); ++u)
    units_.push_back(std::make_unique<Attendance>(model::UnitId(u), world, listener));
}

Staff::~Staff() = default;

/// One person's working life: on duty by the roster, each time starting from the same place. In a
/// surge those who answer emergencies stay longer.
kernel::Process Staff::attend(const model::RosteredPerson& person, kernel::PersonId id) {
  const model::Unit& unit = world_.organisation.unit(person.unit);
  Attendance& team = *units_[person.unit.index()];
  const auto how = unit.shift_end == model::ShiftEnd::HandOver ? kernel::ShiftEnd::HandOver
                                                               : kernel::ShiftEnd::FinishThenLeave;
  for (const base::Span& shift : person.duty) {
    co_await kernel::hold_until(shift.from);
    if (!team.post.is_on_duty(id)) team.start_at(id, start_of(person));
    team.post.begin_shift(id);
    co_await kernel::hold_until(shift.to);
    const base::Duration longer = surge_.overtime(person.unit);
    if (longer > base::Duration(0)) co_await kernel::hold(longer);
    team.post.end_shift(id, how);
    if (!team.post.is_on_duty(id) && team.drives_to_work(id)) halt(person.unit, id);
  }
}

namespace {

/// Does it when the process that holds it is destroyed: at the horizon.
template <class Act>
struct AtTheEnd {
  explicit AtTheEnd(Act what) : act(std::move(what)) {}
  AtTheEnd(const AtTheEnd&) = delete;
  AtTheEnd& operator=(const AtTheEnd&) = delete;
  ~AtTheEnd() { act(); }
  Act act;
};

}  // namespace

kernel::Process Staff::close_journeys_at_the_horizon() {
  const AtTheEnd close([this] {
    for (auto& unit : units_)
      for (std::size_t i = 0; i < unit->people.size(); ++i) unit->end_journey(kernel::PersonId(i));
  });
  const auto& plan = world_.experiment;
  co_await kernel::hold_until(plan.start + plan.length + base::days(1));
}

void Staff::start() {
  kernel::spawn(close_journeys_at_the_horizon());
  std::vector<std::pair<const model::RosteredPerson*, kernel::PersonId>> people;
  for (const auto& person : roster_.people())
    if (world_.organisation.unit(person.unit).kind != model::UnitKind::Supervisors)
      people.push_back({&person, units_[person.unit.index()]->add_person(person)});
  for (const auto& [person, id] : people) kernel::spawn(attend(*person, id));
}

network::Stop Staff::start_of(const model::RosteredPerson& person) const {
  return network::start_of(world_, configuration_, person.line);
}

kernel::Post& Staff::post(model::UnitId unit) { return units_[unit.index()]->post; }
const kernel::Post& Staff::post(model::UnitId unit) const { return units_[unit.index()]->post; }

network::Whereabouts Staff::whereabouts(model::UnitId unit, kernel::PersonId person) const {
  return units_[unit.index()]->people[person.index()].movement.at(kernel::now());
}

void Staff::set_out(model::UnitId unit, kernel::PersonId person, const Departure& departure) {
  units_[unit.index()]->begin_journey(person, departure);
}

void Staff::halt(model::UnitId unit, kernel::PersonId person) {
  Attendance& team = *units_[unit.index()];
  team.end_journey(person);
  network::Movement& movement = team.people[person.index()].movement;
  movement = network::Movement(movement.at(kernel::now()));
}

network::Stop Staff::home(model::UnitId unit, kernel::PersonId person) const {
  return units_[unit.index()]->people[person.index()].home;
}

std::uint64_t Staff::identity(model::UnitId unit, kernel::PersonId person) const {
  return units_[unit.index()]->people[person.index()].identity;
}

std::uint32_t Staff::journeys(model::UnitId unit, kernel::PersonId person) const {
  return units_[unit.index()]->people[person.index()].journeys;
}

model::UnitId Staff::covers(model::UnitId unit, kernel::PersonId person) const {
  return units_[unit.index()]->people[person.index()].covers;
}

void Staff::move_up(model::UnitId unit, kernel::PersonId person, model::UnitId station) {
  auto& one = units_[unit.index()]->people[person.index()];
  one.covers = station;
  one.home = network::base_of(world_, station);
}

}  // namespace wangge::flow
