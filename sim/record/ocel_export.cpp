#include "record/ocel_export.hpp"

#include <ostream>

#include "base/civil.hpp"
#include "base/json.hpp"
#include "record/lives.hpp"

namespace wangge::record {
namespace {

using base::Json;

/// What a type of object or event has.
struct TypeOfThing {
  const char* name;
  std::vector<std::pair<const char*, const char*>> attributes;  ///< name, type
};

const std::vector<TypeOfThing>& object_types() {
  constexpr const char* kText = "string";
  static const std::vector<std::pair<const char*, const char*>> kNamed{{"name", kText}};
  static const std::vector<TypeOfThing> kTypes{
      {"simulation",
       {{"scenario", kText},
        {"scenario_hash", kText},
        {"seed", kText},
        {"version", kText},
        {"command", kText},
        {"configuration", kText},
        {"replication", kText},
        {"simulated_to", "time"},
        {"resolved_scenario", kText}}},
      {"subdistrict", kNamed},
      {"community", kNamed},
      {"cell", kNamed},
      {"unit", kNamed},
      {"case",
       {{"category", kText},
        {"severity", kText},
        {"channel", kText},
        {"outcome", kText},
        {"deadline", "time"},
        {"handled_in_time", "boolean"}}},
      {"incident", {{"category", kText}, {"outcome", kText}}}};
  return kTypes;
}

Json type_json(const std::string& name,
               const std::vector<std::pair<const char*, const char*>>& attributes) {
  Json list = Json::array();
  for (const auto& [attribute, type] : attributes)
    list.push_back({{"name", attribute}, {"type", type}});
  return {{"name", name}, {"attributes", list}};
}

/// `unit/chengguan@north`: things of different kinds may have one key.
std::string id_of(const char* type, const std::string& key) {
  return std::string(type) + "/" + key;
}
std::string case_id(const Directory& directory, model::ProblemId id) {
  return id_of("case", directory.case_name(id));
}
std::string incident_id(const Directory& directory, model::ProblemId id) {
  return id_of("incident", directory.case_name(id));
}

/// An object that is being put together.
class Object {
 public:
  Object(std::string id, const char* type, base::Instant since)
      : json_{{"id", std::move(id)},
              {"type", type},
              {"attributes", Json::array()},
              {"relationships", Json::array()}},
        since_(base::format_iso(since)) {}

  Object& set(const std::string& name, const std::string& value) {
    json_["attributes"].push_back({{"name", name}, {"time", since_}, {"value", value}});
    return *this;
  }
  Object& relate(const std::string& to, const char* how) {
    json_["relationships"].push_back({{"objectId", to}, {"qualifier", how}});
    return *this;
  }
  [[nodiscard]] const Json& json() const { return json_; }

 private:
  Json json_;
  std::string since_;
};

/// Whether the type has that attribute; others are relationships here.
bool has(const char* type, std::string_view attribute) {
  for (const TypeOfThing& there : object_types())
    for (const auto& [name, form] : there.attributes)
      if (std::string_view(there.name) == type && attribute == name) return true;
  return false;
}

/// Takes those attributes of a case or incident that its type has.
struct Taking {
  Object& object;
  const char* type;
  void operator()(const char* key, const std::string& value) const {
    if (has(type, key)) object.set(key, value);
  }
  void operator()(const char* key, base::Instant moment) const {
    (*this)(key, base::format_iso(moment));
  }
  void operator()(const char* key, bool value) const {
    (*this)(key, std::string(value ? "true" : "false"));
  }
};

/// A list of one member of the log, an item a line.
class List {
 public:
  List(std::ostream& out, const char* name, bool first = false) : out_(out) {
    out_ << (first ? "{\n\"" : ",\n\"") << name << "\": [";
  }
  ~List() = default;
  List(const List&) = delete;
  List& operator=(const List&) = delete;
  void add(const Json& item) {
    out_ << (any_ ? ",\n" : "\n") << base::json_line(item);
    any_ = true;
  }
  void finish() { out_ << "\n]"; }

 private:
  std::ostream& out_;
  bool any_ = false;
};

class CaseObjects final : public Lives {
 public:
  CaseObjects(List& list, const EventLogSource& source) : list_(list), source_(source) {}

 private:
  void life(const CaseRecord& c, std::span<const Interval>) override {
    Object object(case_id(source_.directory, c.problem), "case", c.arose);
    say_whole(c, source_, Taking{object, "case"});
    object.relate(place(c.cell), "in");
    if (c.handler.exists()) object.relate(unit(c.handler), "handled by");
    if (c.merged_into) object.relate(case_id(source_.directory, *c.merged_into), "merged into");
    list_.add(object.json());
  }
  void life(const IncidentRecord& i, std::span<const Interval>) override {
    Object object(incident_id(source_.directory, i.incident), "incident", i.arose);
    say_whole(i, source_, Taking{object, "incident"});
    list_.add(object.relate(place(i.cell), "in").json());
  }
  [[nodiscard]] std::string place(model::CellId cell) const {
    return id_of("cell", source_.directory.entry(Kind::Cell, cell.index()).name.key);
  }
  [[nodiscard]] std::string unit(model::UnitId unit) const {
    return id_of("unit", source_.directory.entry(Kind::Unit, unit.index()).name.key);
  }

  List& list_;
  const EventLogSource& source_;
};

class StretchEvents final : public Lives {
 public:
  StretchEvents(List& list, const EventLogSource& source) : list_(list), source_(source) {}

 private:
  void life(const CaseRecord& c, std::span<const Interval> intervals) override {
    add(case_id(source_.directory, c.problem), intervals, is_unfinished(c));
  }
  void life(const IncidentRecord& i, std::span<const Interval> intervals) override {
    add(incident_id(source_.directory, i.incident), intervals, is_unfinished(i));
  }
  void add(const std::string& object, std::span<const Interval> intervals, bool unfinished) {
    for (std::size_t n = 0; n < intervals.size(); ++n)
      list_.add(event(object, intervals[n], n + 1, unfinished && n + 1 == intervals.size()));
  }
  [[nodiscard]] Json event(const std::string& object, const Interval& i, std::size_t n,
                           bool unfinished) const {
    Json attributes = Json::array({{{"name", "cause"}, {"value", source_.cause(i.cause)}}});
    if (!unfinished)
      attributes.push_back({{"name", "ended"}, {"value", base::format_iso(i.when.to)}});
    Json related = Json::array({{{"objectId", object}, {"qualifier", "of"}}});
    if (i.unit.exists()) {
      const auto& key = source_.directory.entry(Kind::Unit, i.unit.index()).name.key;
      related.push_back({{"objectId", id_of("unit", key)}, {"qualifier", "held by"}});
    }
    return {{"id", object + "/" + std::to_string(n)},
            {"type", source_.stage(i.stage)},
            {"time", base::format_iso(i.when.from)},
            {"attributes", attributes},
            {"relationships", related}};
  }

  List& list_;
  const EventLogSource& source_;
};

Json simulation(const EventLogSource& source) {
  const auto& [directory, made, scenario, trial, simulated, lang] = source;
  Object object("simulation", "simulation", simulated.from);
  object.set("scenario", scenario)
      .set("scenario_hash", made.scenario_hash)
      .set("seed", std::to_string(made.seed))
      .set("version", made.version)
      .set("command", made.command)
      .set("configuration",
           directory.entry(Kind::Configuration, trial.configuration.index()).name.key)
      .set("replication", std::to_string(trial.replication))
      .set("simulated_to", base::format_iso(simulated.to))
      .set("resolved_scenario", made.scenario);
  return object.json();
}

/// Everything of that kind; with the kind that each is part of.
void add_things(List& list, const EventLogSource& source, Kind kind, Kind whole) {
  const auto& all = source.directory.all(kind);
  const std::string type(word_of(kind));
  for (std::size_t i = 0; i < all.size(); ++i) {
    Object object(id_of(type.c_str(), all[i].name.key), type.c_str(), source.simulated.from);
    object.set("name", source.name(kind, i));
    const bool itself = kind == whole && all[i].parent == i;
    if (all[i].parent != kNobody && !itself) {
      const auto& key = source.directory.entry(whole, all[i].parent).name.key;
      object.relate(id_of(std::string(word_of(whole)).c_str(), key), "part of");
    }
    list.add(object.json());
  }
}

void write_types(std::ostream& out, const EventLogSource& source) {
  List objects(out, "objectTypes", true);
  for (const TypeOfThing& type : object_types()) objects.add(type_json(type.name, type.attributes));
  objects.finish();
  List events(out, "eventTypes");
  for (std::size_t stage = 0; stage < kStages; ++stage)
    events.add(type_json(source.stage(static_cast<Stage>(stage)),
                         {{"cause", "string"}, {"ended", "time"}}));
  events.finish();
}

}  // namespace

void write_ocel(std::ostream& out, const Results& results, const EventLogSource& source) {
  write_types(out, source);
  List objects(out, "objects");
  objects.add(simulation(source));
  add_things(objects, source, Kind::Subdistrict, Kind::District);
  add_things(objects, source, Kind::Community, Kind::Subdistrict);
  add_things(objects, source, Kind::Cell, Kind::Community);
  add_things(objects, source, Kind::Unit, Kind::Unit);
  CaseObjects cases(objects, source);
  results.replay_lives(source.trial, cases);
  objects.finish();
  List list(out, "events");
  StretchEvents events(list, source);
  results.replay_lives(source.trial, events);
  list.finish();
  out << "\n}\n";
}

}  // namespace wangge::record
