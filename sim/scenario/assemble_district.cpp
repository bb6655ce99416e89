#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "model/geometry.hpp"
#include "network/cell_outlines.hpp"
#include "scenario/assembly.hpp"
#include "scenario/lay_cells.hpp"
#include "scenario/tabulate_district.hpp"

namespace wangge::scenario {
namespace {

constexpr double kCellArea = 12'500;  // m2; 10,000 to 20,000 is usual
constexpr int kCellsPerCommunity = 10;

/// The subdistricts as written, or the one that stands for a district without any.
std::vector<SubdistrictEntry> subdistricts_of(const DistrictEntry& entry) {
  if (!entry.subdistricts.empty()) return entry.subdistricts;
  SubdistrictEntry whole;
  whole.where = entry.where;
  whole.id.where = entry.where;
  whole.id.text = "all";
  whole.zh = "全区";
  whole.en = "the district";
  whole.area = base::SquareMetres(kCellArea);
  return {whole};
}

CellLayout layout_of(const DistrictEntry& entry) {
  if (entry.cells.generate) return *entry.cells.generate;
  return {entry.subdistricts.empty() ? 1 : kCellsPerCommunity, std::nullopt};
}

bool is_drawable(const SubdistrictEntry& entry, const Assembly& a) {
  std::string what;
  if (entry.outline.size() < 3)
    what = base::text("scenario.outline_too_short");
  else if (model::area(entry.outline).count() < 1)
    what = base::text("scenario.outline_flat");
  else if (model::crosses_itself(entry.outline))
    what = base::text("scenario.outline_crosses");
  if (what.empty()) return true;
  a.fault(entry.where, what);
  return false;
}

void check_area(const SubdistrictEntry& entry, const Assembly& a) {
  if (!entry.area) return;
  const double drawn = model::area(entry.outline).count();
  const double official = entry.area->count();
  if (std::abs(drawn - official) > 0.03 * official)
    a.fault(entry.where, base::text("scenario.outline_area", drawn / 1e6, official / 1e6));
}

/// A square for a subdistrict that nobody has drawn, east of those before it.
model::Outline square(const SubdistrictEntry& entry, const CellLayout& layout, double& west) {
  const double cells = static_cast<double>(entry.communities.count) * layout.per_community;
  const double area = entry.area ? entry.area->count() : cells * kCellArea;
  const base::Metres side(std::sqrt(area));
  const model::Place corner{base::Metres(west), base::Metres(0)};
  west += side.count();
  return model::rectangle(corner, {corner.x + side, side});
}

/// Counter-clockwise, as the model has it.
model::Outline oriented(model::Outline outline) {
  if (model::signed_area(outline).count() < 0) std::reverse(outline.begin(), outline.end());
  return outline;
}

model::Name community_name(const SubdistrictEntry& entry, std::size_t number) {
  if (number < entry.communities.named.size()) {
    const CommunityEntry& named = entry.communities.named[number];
    return {named.id.text, named.zh, named.en};
  }
  const std::string digits = three_digits(number + 1).substr(1);
  const std::string area_zh = entry.zh.empty() ? entry.id.text : entry.zh;
  const std::string area_en = entry.en.empty() ? entry.id.text : entry.en;
  return {entry.id.text + "-" + digits, area_zh + "第" + digits + "社区",
          area_en + " community " + digits};
}

/// The communities' outlines: drawn by the borders, or parts of the whole.
std::vector<model::Outline> communities_in(const SubdistrictEntry& entry,
                                           const model::Outline& whole) {
  std::vector<model::Outline> outlines;
  for (const CommunityEntry& community : entry.communities.named)
    if (!community.outline.empty()) outlines.push_back(community.outline);
  if (!outlines.empty()) return outlines;
  return network::equal_outlines(whole, static_cast<std::size_t>(entry.communities.count));
}

/// The code of an area, if it has one of that many digits.
std::string code_of(const std::string& key, std::size_t digits, const std::string& otherwise) {
  const bool is_code = key.size() == digits && key.find_first_not_of("0123456789") == key.npos;
  return is_code ? key : otherwise;
}

model::Cell drawn_cell(const DrawnCell& drawn, model::CommunityId community) {
  model::Cell cell = lay_cells({drawn.outline}, "", community).front();
  cell.name = drawn.name;
  return cell;
}

/// Drawn by the borders; else as many as the scenario says; else by their size.
std::vector<model::Cell> cells_in(const CommunityEntry* drawn, const std::string& code,
                                  model::CommunityId id, const Assembly& a) {
  std::vector<model::Cell> cells;
  if (drawn != nullptr)
    for (const DrawnCell& cell : drawn->cells) cells.push_back(drawn_cell(cell, id));
  if (!cells.empty()) return cells;
  const model::Outline& outline = a.world.district.communities[id.index()].outline;
  const DistrictEntry& entry = a.entry.district;
  if (entry.borders && !entry.cells.generate)
    return lay_cells(network::cell_outlines(outline), code, id);
  const auto count = static_cast<std::size_t>(layout_of(entry).per_community);
  return lay_cells(network::equal_outlines(outline, count), code, id);
}

/// Lays one subdistrict's communities and their cells.
void lay(const SubdistrictEntry& entry, Assembly& a) {
  model::District& district = a.world.district;
  const model::SubdistrictId id(district.subdistricts.size() - 1);
  const auto outlines = communities_in(entry, district.subdistricts.back().outline);
  const std::string own =
      code_of(entry.id.text, 9, a.entry.district.code + three_digits(id.index() + 1));
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    const model::CommunityId community(district.communities.size());
    const auto& named = entry.communities.named;
    const Where& where =
        i < named.size() && named[i].where.mark.file ? named[i].where : entry.where;
    district.communities.push_back({community_name(entry, i), id, outlines[i]});
    const std::string& key = district.communities.back().name.key;
    a.communities.add(key, where, a.faults);
    const std::string code = code_of(key, 12, own + three_digits(i + 1));
    for (model::Cell& cell : cells_in(i < named.size() ? &named[i] : nullptr, code, community, a)) {
      a.cells.add(cell.name.key, where, a.faults);
      district.cells.push_back(std::move(cell));
    }
  }
}

CellWeight weight_kind(const CellLayout& layout, const std::vector<SubdistrictEntry>& entries) {
  if (layout.weight) return *layout.weight;
  const bool known = std::all_of(entries.begin(), entries.end(),
                                 [](const SubdistrictEntry& e) { return e.residents > 0; });
  return known ? CellWeight::Residents : CellWeight::Area;
}

/// Residents are taken to live evenly over their subdistrict's cells.
void weigh_cells(model::District& district, CellWeight kind) {
  std::vector<double> cells(district.subdistricts.size());
  for (const model::Cell& cell : district.cells)
    ++cells[district.communities[cell.community.index()].subdistrict.index()];
  for (model::Cell& cell : district.cells) {
    const std::size_t area = district.communities[cell.community.index()].subdistrict.index();
    if (kind == CellWeight::Residents)
      cell.weight = district.subdistricts[area].residents / cells[area];
    if (kind == CellWeight::Area) cell.weight = cell.area.count() / 1e4;
  }
}

/// No cell may lie in two subdistricts.
void check_overlaps(const std::vector<SubdistrictEntry>& entries, const Assembly& a) {
  const model::District& district = a.world.district;
  for (const model::Cell& cell : district.cells) {
    const std::size_t own = district.communities[cell.community.index()].subdistrict.index();
    for (std::size_t other = 0; other < entries.size(); ++other) {
      const model::Outline& outline = district.subdistricts[other].outline;
      if (other == own || !model::contains(outline, cell.centre)) continue;
      return a.fault(entries[own].where,
                     base::text("scenario.outlines_overlap", entries[other].id.text));
    }
  }
}

/// Communities and cells laid inside the subdistricts' outlines.
void draw_district(Assembly& a) {
  const std::vector<SubdistrictEntry> entries = subdistricts_of(a.entry.district);
  const CellLayout layout = layout_of(a.entry.district);
  model::District& district = a.world.district;
  double west = 0;
  for (const SubdistrictEntry& entry : entries) {
    a.subdistricts.add(entry.id.text, entry.id.where, a.faults);
    const bool drawn = !entry.outline.empty() && is_drawable(entry, a);
    if (drawn) check_area(entry, a);
    model::Outline outline = drawn ? oriented(entry.outline) : square(entry, layout, west);
    district.subdistricts.push_back(
        {{entry.id.text, entry.zh, entry.en}, std::move(outline), entry.residents});
    lay(entry, a);
  }
  weigh_cells(district, weight_kind(layout, entries));
  if (a.faults.empty() && !a.entry.district.borders) check_overlaps(entries, a);
}

}  // namespace

void assemble_district(Assembly& a) {
  a.world.district.name = {a.entry.name.text, a.entry.district.zh, a.entry.district.en};
  if (a.entry.district.table.given() && a.entry.district.borders)
    a.fault(a.entry.district.borders->where, base::text("scenario.table_and_borders"));
  if (a.entry.district.table.given())
    tabulate_district(a);
  else
    draw_district(a);
}

}  // namespace wangge::scenario
