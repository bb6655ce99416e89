#include "scenario/histogram.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scenario/table_rows.hpp"

namespace wangge::scenario {
namespace {

using random::Distribution;
using random::WeightedValue;

constexpr std::string_view kEmpirical = "empirical(";
constexpr std::string_view kDiscrete = "discrete(";

/// Why no distribution can be made of these rows; empty if one can.
std::string obstacle(const std::vector<WeightedValue>& table, bool ascending) {
  const auto by_value = [](const WeightedValue& a, const WeightedValue& b) {
    return a.value < b.value;
  };
  if (ascending && !std::is_sorted(table.begin(), table.end(), by_value))
    return base::text("scenario.not_ascending");
  const auto weighs = [](const WeightedValue& row) { return row.weight > 0; };
  if (std::none_of(table.begin(), table.end(), weighs)) return base::text("scenario.no_weight");
  return "";
}

}  // namespace

template <>
const Record<HistogramRow>& record_of() {
  using E = HistogramRow;
  static const auto kTable =
      Record<E>()
          .has<&E::value>({.key = "value",
                           .en = "a time; of a histogram, the upper end of a class",
                           .zh = "时间；直方图中为组上限",
                           .required = true,
                           .columns = "值|时间|组上限"})
          .has<&E::weight>({.key = "weight",
                            .en = "how often, or its share",
                            .zh = "频数或份额",
                            .required = true,
                            .columns = "权重|频数|份额"});
  return kTable;
}

std::optional<std::string> histogram_file(std::string_view whole) {
  const std::string_view text = base::trimmed(whole);
  for (const std::string_view form : {kEmpirical, kDiscrete})
    if (text.starts_with(form) && text.ends_with(')'))
      return std::string(base::trimmed(text.substr(form.size(), text.size() - form.size() - 1)));
  return std::nullopt;
}

void read_histogram(const Node& node, const Reader& reader, Distribution& out) {
  FileRef file;
  file.where = reader.where(node);
  file.text = *histogram_file(node.text);
  if (!file.given()) return reader.fault(node, {base::text("scenario.empty_name"), "", ""});
  const std::size_t before = reader.faults().count();
  std::vector<WeightedValue> table;
  for (const HistogramRow& row : read_rows<HistogramRow>(file, reader))
    table.push_back({base::in_seconds(row.value), row.weight});
  if (reader.faults().count() > before) return;
  const bool empirical = base::trimmed(node.text).starts_with(kEmpirical);
  if (const std::string what = obstacle(table, empirical); !what.empty())
    return reader.fault(node, {file.text + ": " + what, "", ""});
  out = empirical ? Distribution::empirical(table) : Distribution::discrete(table);
}

}  // namespace wangge::scenario
