#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "model/geometry.hpp"
#include "network/geo_areas.hpp"
#include "scenario/district_entry.hpp"
#include "scenario/names.hpp"

namespace wangge::scenario {
namespace {

using network::GeoArea;

constexpr std::size_t kLargestBorders = std::size_t{256} << 20;  // bytes

enum class Level { District, Subdistrict, Community, Cell };
constexpr std::array<std::string_view, 4> kNouns{"scenario.noun.district",
                                                 "scenario.noun.subdistrict",
                                                 "scenario.noun.community", "scenario.noun.cell"};

std::optional<Level> level_of(const std::string& word) {
  static const std::map<std::string, Level, std::less<>> kWords{{"district", Level::District},
                                                                {"区", Level::District},
                                                                {"subdistrict", Level::Subdistrict},
                                                                {"街道", Level::Subdistrict},
                                                                {"community", Level::Community},
                                                                {"社区", Level::Community},
                                                                {"cell", Level::Cell},
                                                                {"单元网格", Level::Cell}};
  const auto found = kWords.find(word);
  return found == kWords.end() ? std::nullopt : std::optional(found->second);
}

std::string text_of(const GeoArea& area, const std::string& property) {
  const auto found = area.properties.find(property);
  return found == area.properties.end() ? "" : found->second;
}

/// Turns the areas of one file into the entries of subdistricts.
class Borders {
 public:
  Borders(DistrictEntry& entry, const std::string& file, const Reader& reader)
      : entry_(entry),
        names_(*entry.borders),
        reader_(reader),
        file_(std::make_shared<const std::string>(file)) {}

  void take(const std::vector<GeoArea>& areas) {
    for (const GeoArea& area : areas) sort_in(area);
    if (of(Level::Subdistrict).empty())
      return reader_.faults().add({file_, 0, 0}, "",
                                  {base::text("borders.no_subdistricts"), "", ""});
    check_district();
    for (const GeoArea* area : of(Level::Subdistrict)) drawn_.push_back(subdistrict(*area));
    for (const GeoArea* area : of(Level::Community))
      if (const auto whole = parent(*area, Level::Subdistrict))
        add_community(drawn_[*whole], *area);
    fill_in_communities();
    for (const GeoArea* area : of(Level::Cell)) add_cell(*area);
    merge_listed();
    entry_.subdistricts = std::move(drawn_);
  }

 private:
  using Areas = std::vector<const GeoArea*>;

  [[nodiscard]] Areas& of(Level level) { return levels_[static_cast<std::size_t>(level)]; }
  [[nodiscard]] Where where(const GeoArea& area) const { return {{file_, 0, 0}, area.feature}; }
  void fault(const GeoArea& area, const Wrong& wrong) const {
    reader_.faults().add(where(area), wrong);
  }

  void sort_in(const GeoArea& area) {
    if (names_.level.empty()) return of(Level::Subdistrict).push_back(&area);
    const std::string word = text_of(area, names_.level);
    if (const auto level = level_of(word)) return of(*level).push_back(&area);
    fault(area, {base::text("borders.unknown_level", word), "", ""});
  }

  /// The district's own outline says nothing that its subdistricts do not: they lie within it.
  void check_district() {
    const Areas& districts = of(Level::District);
    for (std::size_t i = 1; i < districts.size(); ++i)
      fault(*districts[i], {base::text("borders.second_district"), "", ""});
    if (districts.size() != 1) return;
    for (const GeoArea* area : of(Level::Subdistrict)) parent_by_place(*area, Level::District);
  }

  SubdistrictEntry subdistrict(const GeoArea& area) const {
    SubdistrictEntry entry;
    entry.where = where(area);
    entry.id.where = entry.where;
    entry.id.text = area.name.key;
    entry.zh = area.name.zh;
    entry.en = area.name.en;
    entry.outline = area.outline;
    if (!names_.residents.empty()) entry.residents = residents(area);
    return entry;
  }

  double residents(const GeoArea& area) const {
    const std::string text = text_of(area, names_.residents);
    double people = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), people);
    const bool is_number = error == std::errc() && end == text.data() + text.size();
    if (!is_number || !(people >= 0 && people <= 5e6))
      fault(area, {base::text("borders.residents", text), "", ""});
    return people;
  }

  /// The area of that level that another says it lies in, or does lie in; none after a fault.
  std::optional<std::size_t> parent(const GeoArea& area, Level level) {
    return names_.within.empty() ? parent_by_place(area, level) : parent_by_name(area, level);
  }

  std::optional<std::size_t> parent_by_place(const GeoArea& area, Level level) {
    const model::Place inside = model::inner_point(area.outline);
    const Areas& wholes = of(level);
    for (std::size_t i = 0; i < wholes.size(); ++i)
      if (model::contains(wholes[i]->outline, inside)) return i;
    fault(area, {base::text("borders.nowhere", base::text(noun(level))), "", ""});
    return std::nullopt;
  }

  std::optional<std::size_t> parent_by_name(const GeoArea& area, Level level) {
    const std::string name = text_of(area, names_.within);
    const Areas& wholes = of(level);
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < wholes.size(); ++i) {
      known.push_back(wholes[i]->name.key);
      if (known.back() != name) continue;
      if (!model::contains(wholes[i]->outline, model::inner_point(area.outline)))
        fault(area, {base::text("borders.outside", name), "", ""});
      return i;
    }
    fault(area, nobody_called(noun(level), name, known));
    return std::nullopt;
  }

  static std::string_view noun(Level level) { return kNouns[static_cast<std::size_t>(level)]; }

  void add_community(SubdistrictEntry& whole, const GeoArea& area) {
    CommunityEntry community;
    community.where = where(area);
    community.id.text = area.name.key;
    community.zh = area.name.zh;
    community.en = area.name.en;
    community.outline = area.outline;
    of_community_[&area] = {static_cast<std::size_t>(&whole - drawn_.data()),
                            whole.communities.named.size()};
    whole.communities.named.push_back(std::move(community));
    whole.communities.count = static_cast<int>(whole.communities.named.size());
  }

  /// A subdistrict without communities of its own is one, if the file draws cells.
  void fill_in_communities() {
    if (of(Level::Cell).empty()) return;
    for (std::size_t i = 0; i < drawn_.size(); ++i) {
      if (!drawn_[i].communities.named.empty()) continue;
      const GeoArea& area = *of(Level::Subdistrict)[i];
      of(Level::Community).push_back(&area);
      add_community(drawn_[i], area);
    }
  }

  void add_cell(const GeoArea& area) {
    const auto whole = parent(area, Level::Community);
    if (!whole) return;
    const auto found = of_community_.find(of(Level::Community)[*whole]);
    if (found == of_community_.end()) return;  // its community lies nowhere
    const auto [subdistrict, number] = found->second;
    drawn_[subdistrict].communities.named[number].cells.push_back(
        {{where(area)}, area.name, area.outline});
  }

  void merge_listed() {
    std::vector<std::string_view> known;
    for (const SubdistrictEntry& drawn : drawn_) known.push_back(drawn.id.text);
    for (const SubdistrictEntry& listed : entry_.subdistricts) {
      const auto at = std::find(known.begin(), known.end(), listed.id.text) - known.begin();
      if (at == std::ssize(known))
        reader_.faults().add(listed.id.where,
                             nobody_called(noun(Level::Subdistrict), listed.id.text, known));
      else
        merge(listed, drawn_[static_cast<std::size_t>(at)]);
    }
  }

  void merge(const SubdistrictEntry& listed, SubdistrictEntry& drawn) const {
    const auto refuse = [&](const char* what) {
      reader_.faults().add(listed.where, {base::text(what), "", ""});
    };
    if (!listed.outline.empty()) refuse("borders.outline_twice");
    if (!listed.communities.named.empty() && !drawn.communities.named.empty())
      refuse("borders.communities_twice");
    if (drawn.communities.named.empty()) drawn.communities = listed.communities;
    if (!listed.zh.empty()) drawn.zh = listed.zh;
    if (!listed.en.empty()) drawn.en = listed.en;
    if (listed.residents > 0) drawn.residents = listed.residents;
    drawn.area = listed.area;
    drawn.where = listed.where;
  }

  DistrictEntry& entry_;
  const BordersEntry& names_;
  const Reader& reader_;
  std::shared_ptr<const std::string> file_;
  std::array<Areas, 4> levels_;
  std::vector<SubdistrictEntry> drawn_;
  /// Of a community: its subdistrict, and its number in there.
  std::map<const GeoArea*, std::pair<std::size_t, std::size_t>> of_community_;
};

/// Whether every property that is named is there; faults where it is named.
bool check_properties(const BordersEntry& names, const std::string& bytes, const std::string& file,
                      const Reader& reader) {
  const auto there = network::properties_of_geo_areas(bytes, file);
  const std::vector<std::string_view> known(there.begin(), there.end());
  bool all = true;
  for (const auto& [key, name] : std::initializer_list<std::pair<const char*, const std::string&>>{
           {"id", names.id},
           {"zh", names.zh},
           {"en", names.en},
           {"level", names.level},
           {"within", names.within},
           {"residents", names.residents}}) {
    if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) continue;
    all = false;
    reader.faults().add(names.where.mark, reader.at(key).path(),
                        {base::text("borders.no_such_property", names.file.text, name),
                         listed(known), nearest(name, known)});
  }
  return all;
}

void set_origin(DistrictEntry& entry, const std::string& bytes, const std::string& file,
                const Reader& reader) {
  if (entry.origin) return;
  const auto middle = network::middle_of_geo_areas(bytes, file);
  entry.origin = middle.value_or(network::GeoPoint{});  // then reading says what is wrong
  if (middle)
    reader.faults().note(base::text("borders.origin_of_middle", middle->longitude.count(),
                                    middle->latitude.count()));
}

}  // namespace

void read_borders(DistrictEntry& entry, const Reader& reader) {
  if (!entry.borders || !entry.borders->file.given()) return;
  const BordersEntry& names = *entry.borders;
  const auto path = reader.files().locate(names.file.text, names.file.where.mark);
  const std::string file = path.generic_string();
  const auto bytes = reader.files().read(path, kLargestBorders, names.file.where.mark,
                                         names.file.where.path, reader.faults());
  if (!bytes) return;
  const std::size_t before = reader.faults().count();
  try {
    set_origin(entry, *bytes, file, reader);
    if (check_properties(names, *bytes, file, reader))
      Borders(entry, file, reader)
          .take(network::parse_geo_areas(*bytes, file, network::Projection(*entry.origin),
                                         {names.id, names.zh, names.en, names.level}));
  } catch (const base::InvalidInput& invalid) {
    for (const base::Fault& fault : invalid.faults())
      reader.faults().add({std::make_shared<const std::string>(file), fault.line, fault.column},
                          fault.key, {fault.message, "", ""});
  }
  if (reader.faults().count() > before) reader.faults().suspect("district.borders");
}

}  // namespace wangge::scenario
