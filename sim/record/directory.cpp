#include "record/directory.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/problem_id.hpp"
#include "model/streams.hpp"

namespace wangge::record {
namespace {

using base::Lang;
using model::World;

constexpr std::array<std::string_view, kKinds> kKindWords{
    "district",      "subdistrict", "community",     "unit",     "category",
    "group",         "channel",     "cell",          "severity", "stream",
    "configuration", "indicator",   "incident_type", "centre"};
constexpr std::array<std::string_view, 5> kUnitWords{"desk", "supervisors", "department",
                                                     "subdistrict", "outside"};
constexpr std::array<std::string_view, 6> kChannelWords{"supervisor", "hotline",  "web",
                                                        "video",      "superior", "trace"};

std::uint32_t number(std::size_t index) { return static_cast<std::uint32_t>(index); }

/// An id's index; kNobody for none.
template <class Id>
std::uint32_t index_of(Id id) {
  return id.exists() ? number(id.index()) : kNobody;
}

template <class Range>
std::vector<Entry> entries_of(const Range& range, auto&& entry_of) {
  std::vector<Entry> entries;
  for (const auto& thing : range) entries.push_back(entry_of(thing));
  return entries;
}

Entry plain(const auto& thing) { return {thing.name, kNobody, kNobody, {}}; }

/// `events 05 street order`, or what is known of it.
Entry group_entry(const model::Category& category, const World& world) {
  const std::string word(word_of(category.kind));
  Entry entry{{group_key(category), {}, {}}, kNobody, kNobody, word};
  const auto named = std::ranges::find(world.category_groups, entry.name.key, &model::Name::key);
  const auto in = [&](Lang lang) {
    std::string text(text_in(lang, "kind." + word));
    if (!category.group.empty()) text += " " + category.group;
    if (named != world.category_groups.end()) text += " " + named->in(lang);
    return text;
  };
  entry.name.zh = in(Lang::Zh);
  entry.name.en = in(Lang::En);
  return entry;
}

std::vector<Entry> groups_of(const World& world) {
  std::vector<Entry> groups;
  for (const model::Category& category : world.categories) {
    const std::string key = group_key(category);
    const bool known = std::ranges::any_of(groups, [&](auto& g) { return g.name.key == key; });
    if (!known) groups.push_back(group_entry(category, world));
  }
  return groups;
}

std::uint32_t index_of_key(const std::vector<Entry>& entries, std::string_view key) {
  const auto found = std::ranges::find(entries, key, [](auto& e) { return e.name.key; });
  return found == entries.end() ? kNobody : number(std::size_t(found - entries.begin()));
}

std::vector<Entry> channels() {
  std::vector<Entry> entries;
  for (const std::string_view word : kChannelWords) {
    const std::string key = "channel." + std::string(word);
    entries.push_back({{std::string(word), text_in(Lang::Zh, key), text_in(Lang::En, key)}});
  }
  return entries;
}

Entry stream_entry(const model::Name& name, bool has_cases) {
  return {name, kNobody, kNobody, has_cases ? "" : std::string(kNoCases)};
}

std::vector<Entry> streams_of(const World& world) {
  std::vector<Entry> entries;
  for (const auto& stream : world.demand.problems) entries.push_back(plain(stream));
  for (const auto& stream : world.demand.desk_work)
    entries.push_back(stream_entry(stream.name, stream.becomes_report.count() > 0));
  entries.push_back(stream_entry({"trace", "", ""}, !world.demand.trace.empty()));
  for (const auto& stream : world.emergencies.streams) entries.push_back(plain(stream));
  for (const model::Burst* burst : model::bursts_of(world.demand))
    entries.push_back({burst->name, kNobody, kNobody, std::to_string(burst->number)});
  return entries;
}

std::vector<Entry> severities_of(const World& world) {
  std::vector<Entry> entries;
  for (std::size_t c = 0; c < world.categories.size(); ++c)
    for (const auto& severity : world.categories[c].severities)
      entries.push_back({severity.name, number(c), kNobody, {}});
  return entries;
}

}  // namespace

std::string_view word_of(Kind kind) { return kKindWords[std::size_t(kind)]; }
std::string_view word_of(model::UnitKind kind) { return kUnitWords[std::size_t(kind)]; }
std::string_view word_of(model::Channel channel) { return kChannelWords[std::size_t(channel)]; }

Directory::Directory(const World& world) {
  const auto& [units, activities, verification, check] = world.organisation;
  set(Kind::District, {plain(world.district)});
  set(Kind::Subdistrict, entries_of(world.district.subdistricts, [](auto& s) { return plain(s); }));
  set(Kind::Community, entries_of(world.district.communities, [](auto& c) {
        return Entry{c.name, index_of(c.subdistrict), kNobody, {}};
      }));
  set(Kind::Cell, entries_of(world.district.cells, [](auto& c) {
        return Entry{c.name, index_of(c.community), kNobody, {}};
      }));
  set(Kind::Unit, entries_of(units, [](auto& u) {
        return Entry{u.name, index_of(u.whole), index_of(u.area), std::string(word_of(u.kind))};
      }));
  const std::vector<Entry> groups = groups_of(world);
  set(Kind::Category, entries_of(world.categories, [&](auto& c) {
        const std::uint32_t group = index_of_key(groups, group_key(c));
        return Entry{c.name, group, kNobody, std::string(word_of(c.kind))};
      }));
  set(Kind::Group, groups);
  set(Kind::Severity, severities_of(world));
  set(Kind::Channel, channels());
  set(Kind::Stream, streams_of(world));
  set(Kind::Configuration,
      entries_of(world.staffing.configurations, [](auto& c) { return plain(c); }));
  set(Kind::IncidentType, entries_of(world.emergencies.types, [](auto& t) {
        return Entry{t.name, index_of(t.centre), kNobody, std::to_string(t.target.count())};
      }));
  set(Kind::Centre, entries_of(world.emergencies.centres, [](auto& c) {
        return Entry{c.name, kNobody, kNobody, std::to_string(c.answer_target.count())};
      }));
}

std::string Directory::name(Kind kind, std::size_t index, Lang lang) const {
  const std::vector<Entry>& entries = all(kind);
  return index < entries.size() ? entries[index].name.in(lang) : "-";
}

std::uint32_t Directory::find(Kind kind, std::string_view key) const {
  return index_of_key(all(kind), key);
}

std::string Directory::case_name(model::ProblemId id) const {
  const Entry& stream = entry(Kind::Stream, place_of_stream(model::stream_of(id)));
  return stream.name.key + "-" + std::to_string(model::number_of(id));
}

std::size_t Directory::stream_number(std::size_t place) const {
  const std::string& number = entry(Kind::Stream, place).trait;
  return number.empty() || number == kNoCases ? place : std::stoul(number);
}

std::size_t Directory::place_of_stream(std::size_t number) const {
  if (number < model::kFirstBurst) return number;
  const auto& streams = all(Kind::Stream);
  const auto found = std::ranges::find(streams, std::to_string(number), &Entry::trait);
  return static_cast<std::size_t>(found - streams.begin());
}

base::Duration Directory::target(model::IncidentTypeId type) const {
  return base::Duration(std::stoll(entry(Kind::IncidentType, type.index()).trait));
}

std::uint32_t Directory::severity(model::CategoryId category, model::SeverityIndex n) const {
  const auto first = std::ranges::find(all(Kind::Severity), number(category.index()),
                                       [](const Entry& e) { return e.parent; });
  return number(std::size_t(first - all(Kind::Severity).begin()) + n.index());
}

std::uint32_t Directory::community_of(model::CellId cell) const {
  return entry(Kind::Cell, cell.index()).parent;
}

std::uint32_t Directory::subdistrict_of(model::CellId cell) const {
  return entry(Kind::Community, community_of(cell)).parent;
}

}  // namespace wangge::record
