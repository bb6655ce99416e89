#include <algorithm>
#include <cmath>
#include <map>

#include "base/joined.hpp"
#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using model::CellId;
using model::Name;

/// Things by whatever they are called: key, Chinese or English name.
class Called {
 public:
  void add(const Name& name, std::size_t index) {
    for (const std::string& word : {name.key, name.zh, name.en})
      if (!word.empty()) index_.emplace(word, index);
  }
  void add(const std::string& word, std::size_t index) {
    if (!word.empty()) index_.emplace(word, index);
  }
  [[nodiscard]] std::optional<std::size_t> find(const std::string& word) const {
    const auto found = index_.find(word);
    return found == index_.end() ? std::nullopt : std::optional(found->second);
  }
  [[nodiscard]] std::vector<std::string> words() const {
    std::vector<std::string> all;
    for (const auto& [word, index] : index_) all.push_back(word);
    return all;
  }

 private:
  std::map<std::string, std::size_t> index_;
};

template <class Things>
Called called(const Things& things) {
  Called names;
  for (std::size_t i = 0; i < things.size(); ++i) names.add(things[i].name, i);
  return names;
}

/// The cells of an area, for rows that say no more than the area: one after the other by weight.
/// The n-th row takes the cell at the fraction n / golden ratio of the weight, which spreads any
/// number of rows evenly (Weyl's equidistribution) without chance.
class AreaCells {
 public:
  void add(CellId cell, double weight) {
    cells_.push_back(cell);
    cumulative_.push_back((cumulative_.empty() ? 0 : cumulative_.back()) + weight);
  }
  CellId next() {
    constexpr double kGolden = 0.6180339887498949;
    const double whole = kGolden * static_cast<double>(++taken_);
    const double wanted = (whole - std::floor(whole)) * cumulative_.back();
    const auto found = std::upper_bound(cumulative_.begin(), cumulative_.end(), wanted);
    const auto index = static_cast<std::size_t>(found - cumulative_.begin());
    return cells_[std::min(index, cells_.size() - 1)];
  }

 private:
  std::vector<CellId> cells_;
  std::vector<double> cumulative_;
  std::size_t taken_ = 0;
};

/// Values that nothing is called, each told once with the first row of the file that has it,
/// whatever the order of time.
class UnknownWords {
 public:
  struct Said {
    std::string column;  ///< its key
    std::string value;
    const Called* known;  ///< what would have done
  };
  void count(const std::string& noun, const std::string& words, const Said& said, const Mark& row) {
    Unknown& one = first_.try_emplace({noun, words}, Unknown{row, said}).first->second;
    if (row.line < one.row.line) one = {row, said};
  }
  void report(Faults& faults) const {
    for (const auto& [what, one] : first_) {
      const std::string noun = base::text("scenario.noun." + what.first);
      faults.add_in_row(one.row, one.said.column,
                        {base::text("scenario.nobody_called", noun, what.second), "",
                         nearest(one.said.value, one.said.known->words())});
    }
  }

 private:
  struct Unknown {
    Mark row;
    Said said;
  };
  std::map<std::pair<std::string, std::string>, Unknown> first_;
};

/// What a row says of its place.
std::string place_words(const TraceRowEntry& row) {
  std::vector<std::string_view> words{row.subdistrict, row.community, row.cell};
  std::erase(words, "");
  return base::joined(words, " ");
}

class TraceAssembly {
 public:
  explicit TraceAssembly(Assembly& a) : a_(a), entry_(*a.entry.demand.trace) {
    const model::District& district = a.world.district;
    subdistricts_ = called(district.subdistricts);
    communities_ = called(district.communities);
    cells_ = called(district.cells);
    units_ = called(a.world.organisation.units);
    categories_ = called(a.world.categories);
    for (std::size_t i = 0; i < a.world.categories.size(); ++i)
      categories_.add(a.world.categories[i].code, i);
    for (std::size_t i = 0; i < district.cells.size(); ++i) {
      const CellId cell(i);
      const double weight = district.cells[i].weight;
      in_subdistrict_[district.subdistrict_of(cell).index()].add(cell, weight);
      in_community_[district.community_of(cell).index()].add(cell, weight);
      anywhere_.add(cell, weight);
    }
    if (entry_.unknown.category.given())
      other_ = a.categories.resolve(entry_.unknown.category, a.faults);
  }

  /// After the last row.
  void report_unknown() const { unknown_.report(a_.faults); }

  void add(const TraceRowEntry& row) {
    const auto category = category_of(row);
    const auto cell = cell_of(row);
    const auto handler = handler_of(row);
    if (!category || !cell || !handler) return;
    const model::UnitId team = team_at(*handler, *cell);
    a_.world.demand.trace.push_back(
        {row.at, model::CategoryId(*category), *cell, team, row.channel});
    if (team.exists()) ++a_.trace_rows[team.index()];
  }

 private:
  std::optional<std::size_t> category_of(const TraceRowEntry& row) {
    if (const auto known = categories_.find(row.category)) return known;
    if (other_ || a_.categories.is_incomplete(a_.faults)) return other_;
    unknown_.count("category", row.category, {"category", row.category, &categories_}, row.mark);
    return std::nullopt;
  }

  /// The column that says most closely where it is.
  [[nodiscard]] UnknownWords::Said narrowest(const TraceRowEntry& row) const {
    if (!row.cell.empty()) return {"cell", row.cell, &cells_};
    if (!row.community.empty()) return {"community", row.community, &communities_};
    return {"subdistrict", row.subdistrict, &subdistricts_};
  }

  std::optional<CellId> cell_of(const TraceRowEntry& row) {
    if (const auto cell = cells_.find(row.cell)) return CellId(*cell);
    if (const auto community = communities_.find(row.community))
      return in_community_[*community].next();
    if (const auto area = subdistricts_.find(row.subdistrict)) return in_subdistrict_[*area].next();
    const bool named = !(row.cell + row.community + row.subdistrict).empty();
    const bool one_area = a_.world.district.subdistricts.size() == 1;
    if (entry_.unknown.area == UnknownValues::Area::Anywhere || (!named && one_area))
      return anywhere_.next();
    unknown_.count("area", place_words(row), narrowest(row), row.mark);
    return std::nullopt;
  }

  /// None: by the rules.
  std::optional<model::UnitId> handler_of(const TraceRowEntry& row) {
    if (row.handler.empty()) return model::UnitId::none();
    const auto unit = units_.find(row.handler);
    const bool by_rule = entry_.unknown.handler == UnknownValues::Handler::ByRule;
    if (unit && model::has_crews(a_.world.organisation.units[*unit].kind))
      return model::UnitId(*unit);
    if (by_rule || a_.units.is_incomplete(a_.faults)) return model::UnitId::none();
    unknown_.count("handler", row.handler, {"handler", row.handler, &units_}, row.mark);
    return std::nullopt;
  }

  /// An export names the department; who has the people is its team at the place.
  [[nodiscard]] model::UnitId team_at(model::UnitId handler, CellId cell) const {
    if (!handler.exists()) return handler;
    return a_.world.organisation.team(handler, a_.world.district.subdistrict_of(cell));
  }

  Assembly& a_;
  const TraceEntry& entry_;
  UnknownWords unknown_;
  Called subdistricts_, communities_, cells_, units_, categories_;
  std::map<std::size_t, AreaCells> in_subdistrict_, in_community_;
  AreaCells anywhere_;
  std::optional<std::size_t> other_;
};

/// The owner of categories that nobody handled is looked up even if there are none of those.
void check_owner(Assembly& a) {
  const auto& trace = a.entry.demand.trace;
  if (trace && trace->create.categories)
    (void)a.units.resolve(trace->create.categories->owner, a.faults);  // reports its fault
}

}  // namespace

void assemble_trace(Assembly& a) {
  check_owner(a);
  a.trace_rows.assign(a.world.organisation.units.size(), 0);
  if (!a.entry.demand.trace || a.world.district.cells.empty()) return;
  TraceAssembly trace(a);
  std::size_t inside = 0;
  const base::Span span = a.span();
  const auto& rows = a.entry.demand.trace_rows;
  for (const TraceRowEntry& row : rows) {
    if (!row.undated && (row.at < span.from || row.at >= span.to)) continue;
    ++inside;
    trace.add(row);
  }
  trace.report_unknown();
  const Where& where = a.entry.demand.trace->file.where;
  if (inside == 0 && !a.faults.is_broken("demand.trace") && a.is_span_known())
    a.fault(where, base::text("scenario.trace_outside"));
  if (inside < rows.size())
    a.faults.note(base::text("scenario.trace_rows_left_out", rows.size() - inside, rows.size()));
}

}  // namespace wangge::scenario
