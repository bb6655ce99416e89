#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/demand.hpp"
#include "scenario/categories_entry.hpp"
#include "scenario/organisation_entry.hpp"

/// `demand.trace:` as the planner writes it: a case export that is replayed.
namespace wangge::scenario {

/// Which column of the export says what; empty: the first of the usual headings that it has.
struct TraceColumns : Placed {
  std::string at;
  std::string category;
  std::string group;
  std::string subdistrict;
  std::string community;
  std::string cell;
  std::string handler;
  std::string channel;
};

enum class TraceOrder { ByTime, Any };

/// What to do with a value that nothing in the scenario is called.
struct UnknownValues {
  Ref category;  ///< not given: refuse
  enum class Area { Refuse, Anywhere } area = Area::Refuse;
  enum class Handler { Refuse, ByRule } handler = Handler::Refuse;
};

/// What every category that the export adds is like.
struct CategoryTemplate : Placed {
  model::CategoryKind kind = model::CategoryKind::Event;
  std::vector<Ref> components;  ///< classes (大类) whose categories are components, whatever `kind`
  Ref owner;
  Ref profile;
  base::Probability subdistrict_competent;
  std::vector<SeverityEntry> severities;
};

/// Things that the export names and the scenario does not: made from it.
struct TraceCreate {
  bool areas = false;
  std::optional<CategoryTemplate> categories;
  std::optional<UnitEntry> units;  ///< its id names all of them together
};

/// `"12345": hotline`.
struct ChannelWords {
  struct Meaning : Placed {
    model::Channel channel = model::Channel::Trace;
  };
  std::map<std::string, Meaning, std::less<>> channels;
};

struct TraceEntry : Placed {
  FileRef file;
  TraceColumns columns;
  TraceOrder order = TraceOrder::ByTime;
  ChannelWords channels;
  model::Channel channel = model::Channel::Trace;
  UnknownValues unknown;
  TraceCreate create;
};

/// A row of the export. Empty texts were empty, or a dash.
struct TraceRowEntry {
  Mark mark;
  base::Instant at;
  bool undated = false;  ///< `at` could not be read: the rest is checked all the same
  std::string category;
  std::string group;
  std::string subdistrict;
  std::string community;
  std::string cell;
  std::string handler;
  model::Channel channel = model::Channel::Trace;
};

template <>
struct Language<ChannelWords> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, ChannelWords& out);
  static Node schema(const Spec& spec);
};

template <>
std::span<const Choice<TraceOrder>> choices_of();
template <>
std::span<const Choice<UnknownValues::Area>> choices_of();
template <>
std::span<const Choice<UnknownValues::Handler>> choices_of();
template <>
const Record<TraceColumns>& record_of();
template <>
const Record<UnknownValues>& record_of();
template <>
const Record<CategoryTemplate>& record_of();
template <>
const Record<TraceCreate>& record_of();
template <>
const Record<TraceEntry>& record_of();

}  // namespace wangge::scenario
