#include "experiment/varied_runs.hpp"

#include "base/fault.hpp"
#include "base/joined.hpp"
#include "base/text.hpp"
#include "indicator/replication_result.hpp"

namespace wangge::experiment {

VariedRuns::VariedRuns(const model::World& world, const StaffingSearchPlan& search,
                       const CampaignPlan& plan)
    : world_(world), search_(search), runs_(world, plan) {}

model::World VariedRuns::with(const std::vector<int>& people) const {
  model::World varied = world_;
  auto& lines = varied.staffing.configurations[search_.base.index()].lines;
  for (std::size_t i = 0; i < people.size(); ++i) lines[search_.lines[i].line].people = people[i];
  return varied;
}

std::optional<std::vector<std::vector<double>>> VariedRuns::values(const model::World& varied,
                                                                   std::uint32_t first,
                                                                   std::uint32_t last) const {
  std::vector<Cell> cells;
  for (std::uint32_t r = first; r < last; ++r) cells.push_back({r, search_.base});
  const auto results = runs_.run(cells, [&](const Cell& cell, const ReplicationOptions& options) {
    return replicate(varied, cell.configuration, cell.replication, options).serialise();
  });
  if (!results) return std::nullopt;
  std::vector<std::vector<double>> rows;
  for (std::size_t i = 0; i < cells.size(); ++i)
    rows.push_back(values_in((*results)[i], cells[i], varied));
  return rows;
}

std::vector<double> VariedRuns::values_in(const std::string& result, const Cell& cell,
                                          const model::World& varied) const {
  const auto parsed = indicator::ReplicationResult::parse(result);
  std::vector<double> values;
  for (const Requirement& r : search_.requirements) {
    const auto value = parsed.value(r.indicator);
    if (!value)
      throw base::RunFailed(base::text("select.no_value", cell.replication, people_of(varied)));
    values.push_back(*value);
  }
  return values;
}

/// `operators = 1, crews = 2`
std::string VariedRuns::people_of(const model::World& varied) const {
  std::vector<std::string> parts;
  for (const VariedLine& line : search_.lines) {
    const auto& there = varied.staffing.configurations[search_.base.index()].lines[line.line];
    parts.push_back(there.key + " = " + std::to_string(there.people));
  }
  return base::joined(parts);
}

}  // namespace wangge::experiment
