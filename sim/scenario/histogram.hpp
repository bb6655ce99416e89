#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "scenario/language.hpp"

namespace wangge::scenario {

/// A row of a table of times that somebody has counted.
struct HistogramRow : Placed {
  base::Duration value;
  double weight = 0;
};

template <>
const Record<HistogramRow>& record_of();

/// The file named in `empirical(file.csv)` (a histogram: random::Distribution::empirical) or
/// `discrete(file.csv)` (single values); nothing if the text has neither form.
std::optional<std::string> histogram_file(std::string_view text);

/// The distribution of such a text. Faults of the table, values that do not ascend (empirical),
/// weights that are all zero go to the reader; then the distribution is unchanged.
void read_histogram(const Node& node, const Reader& reader, random::Distribution& out);

}  // namespace wangge::scenario
