#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/demand.hpp"
#include "scenario/language.hpp"
#include "scenario/trace_entry.hpp"

/// `demand:` as the planner writes it.
namespace wangge::scenario {

/// A factor on a stream's rate on some dates.
struct FactorEntry : Placed {
  std::optional<base::Instant> from;
  std::optional<Until> to;
  Ref area;
  base::Ratio factor;
};

/// Relative weights over the hours of a day or the days of a week: a list, or the name of a
/// profile.
struct Shape : Placed {
  std::vector<double> numbers;
  Ref profile;
};

struct HourProfile : Placed {
  Id id;
  Shape hours;
};

/// Where problems of a stream arise: by the cells' weights, evenly, or in named areas.
struct AreaChoice {
  bool evenly = false;
  Weights named;
};

/// When and where the things of a stream happen.
struct RhythmEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  base::PerDay per_day;
  Shape hours;
  Shape weekdays;
  std::vector<FactorEntry> factors;
  AreaChoice cells;
};

/// What every stream of problems or desk work has.
struct StreamEntry : RhythmEntry {
  base::Probability unfounded;
  Weights categories;
};

struct ProblemEntry : StreamEntry {
  std::optional<model::Channel> reported_by;
};

struct DeskWorkEntry : StreamEntry {
  Ref post;
  random::Distribution work;
  int priority = 0;
  bool preempts = false;
  std::optional<random::Distribution> patience;
  base::Probability becomes_report;
  model::Channel channel = model::Channel::Hotline;
  base::Probability returns;
  Ref next;
};

/// Relative weights of the channels through which problems come in that no supervisor has found.
struct NoticeEntry : Placed {
  double hotline = 0;
  double web = 0;
  double video = 0;
  double superior = 0;
};

/// People at a place for a time, and what comes with them.
struct CrowdEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  Spot place;
  base::Metres radius;
  base::People people;
  base::Instant from;
  Until to;
  base::Duration gathers{};
  base::Duration disperses{};
  Weights per_thousand;  ///< of streams: an hour, for 1,000 people
};

/// A plain number that varies, of mean about 1.
struct Intensity {
  random::Distribution distribution = random::Distribution::constant(1.0);
};

struct RainEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  base::Instant from;
  Until to;
  base::Probability falls;
  Intensity intensity;
  std::optional<AreaChoice> cells;  ///< absent: of each stream its own
  Weights per_hour;                 ///< of streams: an hour, at intensity 1
  Weights factors;                  ///< of streams
};

struct DemandEntry : Placed {
  std::vector<HourProfile> profiles;
  std::optional<NoticeEntry> noticed_through;
  std::vector<ProblemEntry> streams;
  std::vector<DeskWorkEntry> desk_work;
  std::vector<CrowdEntry> crowds;
  std::vector<RainEntry> rain;
  std::optional<TraceEntry> trace;
  std::vector<TraceRowEntry> trace_rows;  ///< of the trace's file
};

template <>
struct Language<Shape> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Shape& out);
  static Node schema(const Spec& spec);
};

template <>
struct Language<AreaChoice> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, AreaChoice& out);
  static Node schema(const Spec& spec);
  static void complete(Node& node, const InputFiles& files) {
    Language<Weights>::complete(node, files);
  }
};

template <>
struct Language<Intensity> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Intensity& out);
  static Node schema(const Spec& spec);
};

template <>
std::span<const Choice<model::Channel>> choices_of();
template <>
const Record<FactorEntry>& record_of();
template <>
const Record<HourProfile>& record_of();
template <>
const Record<ProblemEntry>& record_of();
template <>
const Record<DeskWorkEntry>& record_of();
template <>
const Record<NoticeEntry>& record_of();
template <>
const Record<CrowdEntry>& record_of();
template <>
const Record<RainEntry>& record_of();
template <>
const Record<DemandEntry>& record_of();

}  // namespace wangge::scenario
