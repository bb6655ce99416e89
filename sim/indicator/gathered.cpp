#include "indicator/gathered.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <span>

namespace wangge::indicator {
namespace {

using base::Duration;
using base::Span;
using model::UnitId;
using model::UnitKind;
using record::Kind;
using record::Scope;

constexpr std::size_t kChannelCount = 6;

Duration overlap(Span a, Span b) {
  return std::max(std::min(a.to, b.to) - std::max(a.from, b.from), Duration(0));
}

UnitId whole_of(const model::World& world, UnitId unit) {
  const UnitId whole = world.organisation.unit(unit).whole;
  return whole.exists() ? whole : unit;
}

Where where_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::Desk:
      return kDesks;
    case UnitKind::Supervisors:
      return kSupervisors;
    default:
      return kHandlers;
  }
}

/// Builds the figures scope by scope, the small ones added up to the large ones.
class Book {
 public:
  Book(const model::World& world, const Gathered& gathered) : world_(world), gathered_(gathered) {}

  std::vector<record::Figure> write(model::ConfigurationId configuration) {
    emergencies_ = all_emergencies();
    roster_ = roster_times(world_.staffing.configurations[configuration.index()]);
    add_areas();
    add_units();
    add_categories();
    add_channels();
    if (gathered_.emergencies.any) add_emergency_scopes();
    return std::move(figures_);
  }

 private:
  void append(Scope scope, Where where, const Leaf& leaf, UnitId desk = UnitId::none()) {
    const auto parts =
        scope.kind == Kind::District ? std::span(gathered_.communities) : std::span<const Leaf>();
    append_figures(figures_, scope,
                   {where, activities_of(desk), gathered_.measured.length(), emergencies_of(scope),
                    parts, world_.scores},
                   leaf);
  }

  [[nodiscard]] const EmergencyLeaf* emergencies_of(Scope scope) const {
    const auto found = emergencies_.find(scope);
    return found == emergencies_.end() ? nullptr : &found->second;
  }

  /// The emergencies of every scope that has any to do with them.
  [[nodiscard]] std::map<Scope, EmergencyLeaf> all_emergencies() const {
    const GatheredEmergencies& gathered = gathered_.emergencies;
    std::map<Scope, EmergencyLeaf> all;
    if (!gathered.any) return all;
    const auto index = [](auto number) { return static_cast<std::uint32_t>(number); };
    for (std::size_t c = 0; c < gathered.communities.size(); ++c) {
      const EmergencyLeaf& leaf = gathered.communities[c];
      all[{Kind::Community, index(c)}] = leaf;
      all[{Kind::Subdistrict, index(world_.district.communities[c].subdistrict.index())}] += leaf;
      all[{Kind::District, 0}] += leaf;
    }
    for (std::size_t u = 0; u < gathered.units.size(); ++u) {
      const UnitId whole = whole_of(world_, UnitId(u));
      if (!world_.organisation.unit(whole).response) continue;
      all[{Kind::Unit, index(u)}] += gathered.units[u];
      if (whole != UnitId(u)) all[{Kind::Unit, index(whole.index())}] += gathered.units[u];
      all[{Kind::District, 0}] += gathered.units[u];
    }
    for (std::size_t t = 0; t < gathered.types.size(); ++t)
      all[{Kind::IncidentType, index(t)}] = gathered.types[t];
    for (std::size_t c = 0; c < gathered.centres.size(); ++c)
      all[{Kind::Centre, index(c)}] = gathered.centres[c];
    return all;
  }

  void add_emergency_scopes() {
    for (const auto& [scope, leaf] : emergencies_)
      if (scope.kind == Kind::IncidentType || scope.kind == Kind::Centre)
        append(scope, scope.kind == Kind::Centre ? kCentres : kIncidentTypes, {});
  }

  [[nodiscard]] std::vector<model::Activity> activities_of(UnitId desk) const {
    std::vector<model::Activity> activities;
    for (std::size_t a = 0; desk.exists() && a < model::kActivities; ++a) {
      const auto& activity = world_.organisation.of(static_cast<model::Activity>(a));
      if (activity && activity->desk == desk) activities.push_back(static_cast<model::Activity>(a));
    }
    return activities;
  }

  /// People times measured time on the roster of each unit.
  [[nodiscard]] std::vector<Duration> roster_times(const model::Configuration& lines) const {
    std::vector<Duration> times(world_.organisation.units.size());
    for (const model::StaffingLine& line : lines.lines) {
      const Span dates = line.only.value_or(gathered_.measured);
      times[line.unit.index()] += overlap(dates, gathered_.measured) * line.people;
    }
    return times;
  }

  /// The roster time of the supervisors who work in `area`; of all of them for none.
  [[nodiscard]] Duration supervisor_time(model::SubdistrictId area) const {
    Duration time{};
    for (std::size_t u = 0; u < roster_.size(); ++u) {
      const model::Unit& unit = world_.organisation.units[u];
      const bool there = !area.exists() || unit.area == area;
      if (unit.kind == UnitKind::Supervisors && there) time += roster_[u];
    }
    return time;
  }

  [[nodiscard]] bool has_supervisors() const {
    return std::ranges::any_of(world_.organisation.units, [](const model::Unit& u) {
      return u.kind == UnitKind::Supervisors;
    });
  }

  [[nodiscard]] std::vector<Leaf> communities_with_coverage() const {
    std::vector<Leaf> leaves = gathered_.communities;
    if (!has_supervisors()) return leaves;
    for (std::size_t c = 0; c < world_.district.cells.size(); ++c) {
      Tally& sums = leaves[world_.district.community_of(model::CellId(c)).index()].sums;
      sums.add(Sum::CellDaysCovered, gathered_.coverage.days_covered(model::CellId(c)));
      sums.add(Sum::CellDays, gathered_.coverage.days());
    }
    return leaves;
  }

  [[nodiscard]] Leaf post(UnitId unit) const {
    Leaf leaf = gathered_.desks[unit.index()];
    const StaffTime& staff = gathered_.staff.total(unit);
    leaf.sums.add(Sum::OnDuty, staff.on_duty);
    leaf.sums.add(Sum::Busy, staff.busy);
    leaf.sums.add(Sum::Waiting, staff.waiting);
    return leaf;
  }

  /// 高发: the cases of the five categories that have the most.
  [[nodiscard]] std::int64_t frequent_cases() const {
    constexpr std::size_t kFrequent = 5;
    std::vector<std::int64_t> filed;
    for (const Leaf& category : gathered_.categories) filed.push_back(category.sums[Sum::Filed]);
    std::ranges::sort(filed, std::greater{});
    filed.resize(std::min(filed.size(), kFrequent));
    return std::accumulate(filed.begin(), filed.end(), std::int64_t{});
  }

  void add_areas() {
    const std::vector<Leaf> communities = communities_with_coverage();
    subdistricts_.resize(world_.district.subdistricts.size());
    for (std::size_t c = 0; c < communities.size(); ++c)
      subdistricts_[world_.district.communities[c].subdistrict.index()] += communities[c];
    for (const Leaf& subdistrict : subdistricts_) district_ += subdistrict;
    district_.sums.add(Sum::SupervisorTime, supervisor_time(model::SubdistrictId::none()));
    Leaf everything = district_;
    for (std::size_t u = 0; u < world_.organisation.units.size(); ++u)
      everything += post(UnitId(u));
    everything.sums.add(Sum::FiledFrequent, frequent_cases());
    append({Kind::District, 0}, kWhole, everything);
    for (std::size_t s = 0; s < subdistricts_.size(); ++s) {
      subdistricts_[s].sums.add(Sum::SupervisorTime, supervisor_time(model::SubdistrictId(s)));
      append({Kind::Subdistrict, static_cast<std::uint32_t>(s)}, kSubdistricts, subdistricts_[s]);
    }
    for (std::size_t c = 0; c < communities.size(); ++c)
      append({Kind::Community, static_cast<std::uint32_t>(c)}, kCommunities, communities[c]);
  }

  /// What the unit did, apart from its teams.
  [[nodiscard]] Leaf own(UnitId unit) const {
    Leaf leaf = post(unit);
    leaf += gathered_.handlers[unit.index()];
    if (world_.organisation.unit(unit).kind == UnitKind::Supervisors)
      leaf.sums.add(Sum::SupervisorTime, roster_[unit.index()]);
    return leaf;
  }

  /// The cases that desks and supervisors are judged by: those of their area.
  [[nodiscard]] Leaf cases_around(const model::Unit& unit) const {
    Leaf leaf = unit.area.exists() ? subdistricts_[unit.area.index()] : district_;
    leaf.sums[Sum::SupervisorTime] = 0;
    return leaf;
  }

  void add_units() {
    const auto& units = world_.organisation.units;
    std::vector<Leaf> leaves(units.size());
    for (std::size_t u = 0; u < units.size(); ++u) {
      const Leaf leaf = own(UnitId(u));
      leaves[u] += leaf;
      const UnitId whole = whole_of(world_, UnitId(u));
      if (whole != UnitId(u)) leaves[whole.index()] += leaf;
    }
    for (std::size_t u = 0; u < units.size(); ++u) {
      const Where where = where_of(units[u].kind);
      if (where != kHandlers) leaves[u] += cases_around(units[u]);
      const Scope scope{Kind::Unit, static_cast<std::uint32_t>(u)};
      append(scope, where | (emergencies_.contains(scope) ? kServices : 0), leaves[u], UnitId(u));
    }
  }

  void add_categories() {
    const record::Directory directory(world_);
    std::vector<Leaf> groups(directory.all(Kind::Group).size());
    for (std::size_t c = 0; c < gathered_.categories.size(); ++c) {
      append({Kind::Category, static_cast<std::uint32_t>(c)}, kCategories, gathered_.categories[c]);
      groups[directory.entry(Kind::Category, c).parent] += gathered_.categories[c];
    }
    for (std::size_t g = 0; g < groups.size(); ++g)
      append({Kind::Group, static_cast<std::uint32_t>(g)}, kGroups, groups[g]);
  }

  void add_channels() {
    for (std::size_t c = 0; c < gathered_.channels.size(); ++c)
      append({Kind::Channel, static_cast<std::uint32_t>(c)}, kChannels, gathered_.channels[c]);
  }

  const model::World& world_;
  const Gathered& gathered_;
  std::vector<Duration> roster_;
  std::vector<Leaf> subdistricts_;
  Leaf district_;  ///< the cases; posts not included
  std::map<Scope, EmergencyLeaf> emergencies_;
  std::vector<record::Figure> figures_;
};

bool measures_reach(const model::World& world) {
  return std::ranges::any_of(world.organisation.units, [](const model::Unit& u) {
    return u.response && u.response->coverage;
  });
}

}  // namespace

Span measured_window(const model::ExperimentPlan& plan) {
  return {plan.start + plan.warm_up, plan.start + plan.length};
}

GatheredEmergencies::GatheredEmergencies(const model::World& world)
    : any(world.emergencies.any() || measures_reach(world)) {
  if (!any) return;
  communities.resize(world.district.communities.size());
  types.resize(world.emergencies.types.size());
  centres.resize(world.emergencies.centres.size());
  units.resize(world.organisation.units.size());
}

Gathered::Gathered(const model::World& world)
    : measured(measured_window(world.experiment)),
      communities(world.district.communities.size()),
      handlers(world.organisation.units.size()),
      desks(world.organisation.units.size()),
      categories(world.categories.size()),
      channels(kChannelCount),
      staff(world.organisation.units.size(), measured),
      coverage(world.district.cells.size(), measured),
      emergencies(world) {}

std::vector<record::Figure> figures_of(const model::World& world,
                                       model::ConfigurationId configuration,
                                       const Gathered& gathered) {
  return Book(world, gathered).write(configuration);
}

}  // namespace wangge::indicator
