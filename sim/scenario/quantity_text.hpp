#pragma once
#include <string>
#include <string_view>

#include "scenario/faults.hpp"

namespace wangge::scenario {

/// What a number of the language measures. It is read into the unit named here.
enum class Dimension {
  Number,     ///< no unit
  Share,      ///< 0.05 or 5 %
  Time,       ///< milliseconds
  Length,     ///< metres
  Area,       ///< square metres
  Speed,      ///< metres a second
  Rate,       ///< a day; a bare number is a day too
  Bytes,      ///< bytes; kB is 1000
  Bandwidth,  ///< bytes a second
  Wage,       ///< yuan an hour
};

/// `8 min`, `3.5 km/h`, `120/day`, `5 %`: a decimal number and a unit of the dimension, Chinese
/// unit names too (`8 分钟`). A bare 0 needs no unit. Infinite numbers and NaN are refused; ranges
/// are the field's affair.
Outcome<double> read_quantity(std::string_view text, Dimension dimension);

/// Whether a bare number other than 0 is refused.
bool needs_unit(Dimension dimension);

/// The unit names of a dimension as a list for people: `s, min, h, d`.
std::string unit_names(Dimension dimension);

/// A regular expression (ECMA 262) for the texts that read_quantity takes; for the JSON Schema.
std::string quantity_pattern(Dimension dimension);

}  // namespace wangge::scenario
