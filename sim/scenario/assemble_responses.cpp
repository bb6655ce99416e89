#include <algorithm>

#include "base/text.hpp"
#include "scenario/assembly.hpp"
#include "scenario/response_change.hpp"

namespace wangge::scenario {
namespace {

using model::CellId;
using model::UnitId;
using StationList = std::vector<UnitId>;

/// How wide an area is; a narrower one wins.
enum class Width { Subdistrict, Community, Cell };

std::optional<Width> width_of(const Ref& area, Assembly& a) {
  if (a.subdistricts.find(area.text)) return Width::Subdistrict;
  if (a.communities.find(area.text)) return Width::Community;
  if (a.cells.find(area.text)) return Width::Cell;
  if (area.given() && !a.faults.is_damaged("district"))
    a.faults.add(area.where, nobody_called("scenario.noun.area", area.text, a.subdistricts.all()));
  return std::nullopt;
}

const std::string& name_at(CellId cell, Width width, const model::District& district) {
  switch (width) {
    case Width::Subdistrict:
      return district.subdistricts[district.subdistrict_of(cell).index()].name.key;
    case Width::Community:
      return district.communities[district.community_of(cell).index()].name.key;
    case Width::Cell:
      break;
  }
  return district.cell(cell).name.key;
}

/// The lists of one service, laid over the cells.
class PreferenceLists {
 public:
  PreferenceLists(UnitId service, Assembly& a)
      : service_(service), a_(a), lists_(a.world.district.cells.size()) {}

  void lay(const Preferences& entries) {
    for (const PreferenceEntry& entry : entries) add(entry);
    std::ranges::stable_sort(written_, {}, &Written::width);
    for (const Written& written : written_)
      for (std::size_t i = 0; i < lists_.size(); ++i)
        if (name_at(CellId(i), written.width, a_.world.district) == written.area)
          lists_[i] = written.stations;
  }

  /// A fault if some cell has none.
  void check_all_there(const Where& where) const {
    const auto first = std::ranges::find_if(lists_, &StationList::empty);
    if (first == lists_.end() || incomplete_) return;
    const CellId cell(static_cast<std::size_t>(first - lists_.begin()));
    a_.fault(where, base::text("scenario.preference_incomplete",
                               std::ranges::count_if(lists_, &StationList::empty),
                               a_.world.district.cell(cell).name.key,
                               name_at(cell, Width::Subdistrict, a_.world.district)));
  }

  [[nodiscard]] std::vector<StationList> take() { return std::move(lists_); }

 private:
  struct Written {
    Width width;
    std::string area;
    StationList stations;
  };

  void add(const PreferenceEntry& entry) {
    const auto width = width_of(entry.area, a_);
    StationList stations = stations_of(entry);
    if (width && !stations.empty())
      written_.push_back({*width, entry.area.text, std::move(stations)});
    else
      incomplete_ = true;
  }

  StationList stations_of(const PreferenceEntry& entry) {
    StationList stations;
    for (const Ref& ref : entry.stations) {
      const auto station = station_of(service_, ref, a_);
      if (!station)
        incomplete_ = true;
      else if (std::ranges::count(stations, *station) == 0)
        stations.push_back(*station);
      else
        a_.fault(ref.where, base::text("scenario.station_twice", ref.text));
    }
    return stations;
  }

  UnitId service_;
  Assembly& a_;
  std::vector<StationList> lists_;
  std::vector<Written> written_;
  bool incomplete_ = false;  ///< some of them could not be understood
};

std::vector<StationList> preference_lists(const ResponseEntry& entry, UnitId service, Assembly& a) {
  if (a.world.organisation.stations(service).front() == service) {
    a.fault(entry.where, base::text("scenario.preference_without_stations"));
    return {};
  }
  PreferenceLists lists(service, a);
  lists.lay(entry.preference);
  lists.check_all_there(entry.where);
  return lists.take();
}

model::Response make_response(const ResponseEntry& entry, UnitId service, Assembly& a) {
  model::Response response;
  response.turnout = entry.turnout;
  response.send_by = entry.send_by;
  response.mutual_aid = entry.mutual_aid;
  response.waits = entry.when_none_free == NoneFree::Wait;
  response.after_job = entry.after_job;
  response.move_up = entry.move_up;
  response.coverage = entry.coverage;
  const std::string& key = a.world.organisation.unit(service).name.key;
  const bool by_list =
      entry.send_by == model::SendBy::Preference ||
      (!entry.preference.empty() && some_configuration_sends_by_list(key, a.entry));
  if (!by_list && !entry.preference.empty())
    a.fault(entry.where, base::text("scenario.preference_not_used"));
  else if (by_list && entry.preference.empty())
    a.fault(entry.where, base::text("scenario.preference_missing"));
  else if (by_list)
    response.preference = preference_lists(entry, service, a);
  return response;
}

}  // namespace

void assemble_responses(Assembly& a) {
  for (const UnitEntry& entry : a.entry.organisation.units) {
    const auto unit = a.units.find(entry.id.text);
    if (!unit || !entry.response) continue;
    a.world.organisation.units[*unit].response = make_response(*entry.response, UnitId(*unit), a);
  }
}

}  // namespace wangge::scenario
