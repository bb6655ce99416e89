#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/organisation.hpp"
#include "scenario/response_entry.hpp"

/// `organisation:` as the planner writes it.
namespace wangge::scenario {

/// Whether a unit is one body, or one team in each subdistrict.
enum class Each { District, Subdistrict };

/// What `units[].kind` may say; desks and supervisors have keys of their own.
enum class CrewKind { Department, Subdistrict, Outside };

/// `base: centre` of its area, or a point.
struct BaseEntry {
  std::optional<Spot> point;
};

struct UnitEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  CrewKind kind = CrewKind::Department;
  Each each = Each::District;
  Ref area;
  BaseEntry base;
  base::MetresPerSecond speed;
  model::TravelMode mode = model::TravelMode::ServiceVehicle;
  Wage cost;
  model::ShiftEnd shift_end = model::ShiftEnd::FinishThenLeave;
  std::optional<Sited<random::Distribution>> liaison;
  Sited<base::Probability> complies{{}, base::Probability(1)};
  std::optional<random::Distribution> return_decision;
  base::Probability fails_check;
  base::Probability suspends;
  std::vector<StationEntry> stations;
  std::optional<ResponseEntry> response;
};

/// A desk of the centre (席位).
struct PostEntry : UnitEntry {};
/// The supervisors (监督员).
struct SupervisorsEntry : UnitEntry {};

struct ActivityEntry : Placed {
  Ref post;
  random::Distribution work;
  std::optional<base::Duration> limit;
};

struct ActivitiesEntry {
  std::optional<ActivityEntry> answer, accept, file, receive, dispatch, coordinate, review, close,
      approve_extension, escalate, confirm_extension, approve_suspension, reconsider, dictate,
      review_appeal, confirm_appeal;

  /// In the order of model::Activity.
  [[nodiscard]] std::array<const std::optional<ActivityEntry>*, model::kActivities> all() const {
    return {&answer,
            &accept,
            &file,
            &receive,
            &dispatch,
            &coordinate,
            &review,
            &close,
            &approve_extension,
            &escalate,
            &confirm_extension,
            &approve_suspension,
            &reconsider,
            &dictate,
            &review_appeal,
            &confirm_appeal};
  }
};

struct OrganisationEntry : Placed {
  std::vector<PostEntry> posts;
  std::optional<SupervisorsEntry> supervisors;
  std::vector<UnitEntry> units;
  ActivitiesEntry activities;
  std::optional<model::FieldActivity> verification;
  std::optional<model::FieldActivity> check;
};

template <>
struct Language<BaseEntry> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, BaseEntry& out);
  static Node schema(const Spec& spec);
};

template <>
std::span<const Choice<Each>> choices_of();
template <>
std::span<const Choice<CrewKind>> choices_of();
template <>
std::span<const Choice<model::ShiftEnd>> choices_of();
template <>
const Record<UnitEntry>& record_of();
template <>
const Record<PostEntry>& record_of();
template <>
const Record<SupervisorsEntry>& record_of();
template <>
const Record<ActivityEntry>& record_of();
template <>
const Record<ActivitiesEntry>& record_of();
template <>
const Record<model::FieldActivity>& record_of();
template <>
const Record<OrganisationEntry>& record_of();

}  // namespace wangge::scenario
