#include "scenario/tabulate_district.hpp"

#include <set>

#include "base/text.hpp"

namespace wangge::scenario {
namespace {

using model::CommunityId;
using model::SubdistrictId;

void add_subdistrict(const Id& id, const SubdistrictEntry& entry, Assembly& a) {
  a.subdistricts.add(id.text, id.where, a.faults);
  a.world.district.subdistricts.push_back(
      {{id.text, entry.zh, entry.en}, entry.outline, entry.residents});
}

/// Those that the scenario lists, else those that rows name, else one for all.
void add_subdistricts(Assembly& a) {
  const DistrictEntry& entry = a.entry.district;
  for (const SubdistrictEntry& listed : entry.subdistricts) add_subdistrict(listed.id, listed, a);
  if (!entry.subdistricts.empty()) return;
  for (const CellRow& row : entry.rows)
    if (row.subdistrict.given() && !a.subdistricts.find(row.subdistrict.text))
      add_subdistrict({{row.where}, row.subdistrict.text}, {}, a);
  if (a.world.district.subdistricts.empty()) add_subdistrict({{entry.where}, "all"}, {}, a);
}

SubdistrictId subdistrict_of(const CellRow& row, Assembly& a) {
  if (row.subdistrict.given()) {
    const auto found = a.subdistricts.resolve(row.subdistrict, a.faults);
    return found ? SubdistrictId(*found) : SubdistrictId(0);
  }
  if (a.world.district.subdistricts.size() > 1)
    a.fault(row.where, base::text("scenario.cell_without_subdistrict", row.cell.text));
  return SubdistrictId(0);
}

CommunityId community_of(const CellRow& row, SubdistrictId subdistrict, Assembly& a) {
  auto& communities = a.world.district.communities;
  if (const auto known = a.communities.find(row.community.text)) {
    if (communities[*known].subdistrict != subdistrict)
      a.fault(row.where, base::text("scenario.community_in_two", row.community.text));
    return CommunityId(*known);
  }
  a.communities.add(row.community.text, row.where, a.faults);
  communities.push_back({{row.community.text, "", ""}, subdistrict, {}});
  return CommunityId(communities.size() - 1);
}

void add_cell(const CellRow& row, Assembly& a) {
  model::Cell cell;
  cell.name = {row.cell.text, row.zh, ""};
  cell.community = community_of(row, subdistrict_of(row, a), a);
  cell.centre = {base::Metres(row.x), base::Metres(row.y)};
  cell.area = row.area;
  cell.weight = row.weight;
  a.cells.add(row.cell.text, row.where, a.faults);
  a.world.district.cells.push_back(std::move(cell));
}

void check_filled(const Assembly& a) {
  const DistrictEntry& entry = a.entry.district;
  if (entry.rows.empty()) a.fault(entry.table.where, base::text("scenario.table_without_rows"));
  std::set<std::size_t> filled;
  for (const model::Community& community : a.world.district.communities)
    filled.insert(community.subdistrict.index());
  for (std::size_t i = 0; i < entry.subdistricts.size() && !entry.rows.empty(); ++i)
    if (!filled.contains(i))
      a.fault(entry.subdistricts[i].where,
              base::text("scenario.subdistrict_without_cells", entry.subdistricts[i].id.text));
}

}  // namespace

void tabulate_district(Assembly& a) {
  if (a.entry.district.cells.generate)
    a.fault(a.entry.district.table.where, base::text("scenario.table_and_generate"));
  add_subdistricts(a);
  for (const CellRow& row : a.entry.district.rows) add_cell(row, a);
  if (!a.faults.is_broken("district.table")) check_filled(a);
}

}  // namespace wangge::scenario
