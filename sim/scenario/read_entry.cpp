#include "scenario/read_entry.hpp"

#include <iterator>
#include <map>

#include "scenario/expand_sweeps.hpp"
#include "scenario/expand_trace.hpp"
#include "scenario/read_trace.hpp"
#include "scenario/table_rows.hpp"

namespace wangge::scenario {
namespace {

/// The planner's sheet of nine columns (domain: 大类代码 ... 处置时限) serves as both tables: a row
/// for each filing condition, and what is said of the category only once or in merged cells.
constexpr SheetForm kCategorySheet{"大类名称|立案条件|结案条件|处置时限|作业时间|份额|优先级",
                                   "code", true};
constexpr SheetForm kSeveritySheet{
    "大类代码|大类名称|小类名称|处置单位|主管部门|结案条件|类型|权重|发现特征", "category"};

/// Conditions without a name of their own are numbered within their category.
void name_conditions(std::vector<SeverityRow>& rows) {
  std::map<std::string, int> numbers;
  for (SeverityRow& row : rows) {
    const int number = ++numbers[row.category.text];
    if (row.id.text.empty()) row.id.text = std::to_string(number);
  }
}

void read_tables(ScenarioEntry& entry, const Reader& reader) {
  read_borders(entry.district, reader.at("district").at("borders"));
  entry.district.rows = read_rows<CellRow>(entry.district.table, reader);
  CategoriesEntry& categories = entry.categories;
  std::vector<CategoryEntry> rows =
      read_rows<CategoryEntry>(categories.table, reader, kCategorySheet);
  std::move(rows.begin(), rows.end(), std::back_inserter(categories.list));
  if (entry.demand.trace)
    entry.demand.trace_rows = read_trace(*entry.demand.trace, reader.at("demand").at("trace"));
  read_roads(entry.roads, entry.district.origin, reader.at("roads"));
  categories.severity_rows = read_rows<SeverityRow>(categories.severities, reader, kSeveritySheet);
  name_conditions(categories.severity_rows);
}

std::vector<LineEntry> read_lines(const Node& lines, const Reader& reader) {
  std::vector<LineEntry> entries;
  if (lines.is_list()) Language<std::vector<LineEntry>>::read(lines, {}, reader, entries);
  return entries;
}

/// The lines of each configuration, the baseline first.
void read_configurations(ScenarioEntry& entry, const Reader& reader) {
  const Node& baseline = entry.staffing.lines.lines;
  entry.lines.push_back(read_lines(baseline, reader.at("staffing").at("lines")));
  for (const ConfigurationEntry& configuration : entry.configurations) {
    const Node& overlay = configuration.lines.lines;
    const Reader here = reader.at("configurations[" + configuration.id.text + "]").at("lines");
    const Node lines = lines_over(baseline, overlay, reader.faults(), here.path());
    entry.lines.push_back(read_lines(lines, here));
  }
}

}  // namespace

ScenarioEntry read_entry(const Node& document, const Reader& reader) {
  ScenarioEntry entry;
  Language<ScenarioEntry>::read(document, {}, reader, entry);
  read_tables(entry, reader);
  expand_trace(entry, reader.faults());
  expand_sweeps(entry, reader.faults());
  read_configurations(entry, reader);
  return entry;
}

}  // namespace wangge::scenario
