#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/response.hpp"
#include "scenario/language.hpp"

/// `stations:` and `response:` of a unit, as the planner writes them.
namespace wangge::scenario {

/// 站点: a part of a unit with a place of its own.
struct StationEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  Spot at;
  Ref area;  ///< absent: the subdistrict that it lies in
};

/// What becomes of a call while nobody is free.
enum class NoneFree { Wait, PassOn };

/// `north: [fuxing, deshengmen]`: who serves an area, the best first.
struct PreferenceEntry {
  Ref area;
  std::vector<Ref> stations;
};
using Preferences = std::vector<PreferenceEntry>;

struct ResponseEntry : Placed {
  random::Distribution turnout;
  model::SendBy send_by = model::SendBy::Nearest;
  bool mutual_aid = true;
  NoneFree when_none_free = NoneFree::Wait;
  model::AfterJob after_job = model::AfterJob::Return;
  std::optional<model::MoveUp> move_up;
  Preferences preference;
  bool coverage = false;
};

/// How a configuration has a service answer emergencies; what is absent is as the unit has it.
struct ResponseChange : Placed {
  Ref service;
  std::optional<model::SendBy> send_by;
  std::optional<bool> mutual_aid;
  std::optional<NoneFree> when_none_free;
  std::optional<model::AfterJob> after_job;
  std::optional<model::MoveUp> move_up;
};

template <>
struct Language<Preferences> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Preferences& out);
  static Node schema(const Spec& spec);
  static void complete(Node& node, const InputFiles& files);  ///< in the order of the names
};

template <>
std::span<const Choice<model::SendBy>> choices_of();
template <>
std::span<const Choice<model::AfterJob>> choices_of();
template <>
std::span<const Choice<NoneFree>> choices_of();
template <>
const Record<StationEntry>& record_of();
template <>
const Record<model::MoveUp>& record_of();
template <>
const Record<ResponseEntry>& record_of();
template <>
const Record<ResponseChange>& record_of();

}  // namespace wangge::scenario
