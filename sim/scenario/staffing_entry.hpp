#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/staffing.hpp"
#include "scenario/language.hpp"
#include "scenario/response_entry.hpp"
#include "scenario/skill_names.hpp"

/// `staffing:` and `configurations:` as the planner writes them.
namespace wangge::scenario {

struct ShiftEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  ClockTime from;
  ClockTime to;
  model::DayKind days = model::DayKind::Every;
};

/// One subdistrict's part of `people: {desheng: 20, ...}`.
struct TeamPeople {
  Ref area;
  int people = 0;
};

/// `people: 125`, or so many in each named subdistrict.
struct People : Placed {
  int total = 0;
  std::vector<TeamPeople> by_area;  ///< empty: the total is shared out
};

/// By what a whole's people are shared out over its teams; Cases: rows of the trace.
enum class ShareBy { Residents, Area, Weight, Equal, Cases };

struct LineEntry : Placed {
  Id id;
  Ref unit;
  Ref shift;
  People people;
  ShareBy share_by = ShareBy::Residents;
  int at_least = 0;
  int work_days = 7;
  std::optional<base::Instant> from;
  std::optional<Until> to;
  base::Ratio eye{1};
  std::optional<Wage> cost;
  bool may_check = true;
  SkillNames skills;
  std::optional<Spot> stand_by;
};

/// Lines of an overlay: merged with the baseline's by id before they are read.
struct Overlay {
  Node lines;
};

/// Lines that others are laid over.
struct Baseline : Overlay {};

struct StaffingEntry : Placed {
  std::vector<ShiftEntry> shifts;
  Baseline lines;
};

struct ConfigurationEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  Overlay lines;
  std::vector<ResponseChange> responses;
};

template <>
struct Language<People> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, People& out);
  static Node schema(const Spec& spec);
};

template <>
struct Language<Overlay> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Overlay& out);
  static Node schema(const Spec& spec);
};

template <>
struct Language<Baseline> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Baseline& out) {
    Language<Overlay>::read(node, spec, reader, out);
  }
  static Node schema(const Spec& spec) { return Language<std::vector<LineEntry>>::schema(spec); }
  static void complete(Node& node, const InputFiles& files) {
    Language<std::vector<LineEntry>>::complete(node, files);
  }
};

template <>
std::span<const Choice<model::DayKind>> choices_of();
template <>
std::span<const Choice<ShareBy>> choices_of();
template <>
const Record<ShiftEntry>& record_of();
template <>
const Record<LineEntry>& record_of();
template <>
const Record<StaffingEntry>& record_of();
template <>
const Record<ConfigurationEntry>& record_of();

}  // namespace wangge::scenario
