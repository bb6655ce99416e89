#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/emergency.hpp"
#include "scenario/demand_entry.hpp"

/// `emergencies:` as the planner writes it.
namespace wangge::scenario {

/// 接警台.
struct CentreEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  Ref call_desk;
  Ref dispatch_desk;  ///< absent: the call desk
  random::Distribution interview;
  random::Distribution dispatch;
  random::Distribution transfer;
  base::Duration answer_target{};
};

/// What an incident of a type needs of one service.
struct NeedEntry : Placed {
  Ref service;
  int units = 1;
  base::Probability share;
  model::Asked asked = model::Asked::ByCaller;
  random::Distribution work;
  base::Probability to_hospital;
  std::optional<random::Distribution> hand_over;
};

struct IncidentTypeEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  int priority = 0;
  Ref centre;
  base::Duration target{};
  base::Probability false_alarm;
  random::Distribution false_alarm_work;
  std::optional<random::Distribution> command_post;
  std::vector<NeedEntry> needs;
};

struct IncidentStreamEntry : RhythmEntry {
  Weights types;  ///< absent: every type alike
  Weights dialled;
  double repeat_calls = 0;
  random::Distribution repeat_delay;
  Weights repeat_dialled;
  base::Probability recognised;
};

struct HospitalEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  Spot at;
};

struct SurgeEntry : Placed, model::Surge {};

struct EmergenciesEntry : Placed {
  std::vector<CentreEntry> centres;
  std::vector<IncidentTypeEntry> types;
  std::vector<IncidentStreamEntry> streams;
  std::vector<HospitalEntry> hospitals;
  Ref command;
  std::optional<SurgeEntry> surge;
};

template <>
std::span<const Choice<model::Asked>> choices_of();
template <>
const Record<CentreEntry>& record_of();
template <>
const Record<NeedEntry>& record_of();
template <>
const Record<IncidentTypeEntry>& record_of();
template <>
const Record<IncidentStreamEntry>& record_of();
template <>
const Record<HospitalEntry>& record_of();
template <>
const Record<SurgeEntry>& record_of();
template <>
const Record<EmergenciesEntry>& record_of();

}  // namespace wangge::scenario
