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

/// Regular expressions (ECMA 262) for the JSON Schema. They take what the readers take, but for the
/// size of a number: what base::trimmed cuts off; an amount without a sign, or with one; zero.
inline constexpr std::string_view kBlanksPattern = "(?:[ \\t\\r\\n]|\u3000|\u00A0|\u200B|\uFEFF)*";
inline constexpr std::string_view kAmountPattern =
    "(?:[+]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE][+-]?[0-9]+)?)";
inline constexpr std::string_view kSignedPattern =
    "(?:[+-]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE][+-]?[0-9]+)?)";
inline constexpr std::string_view kZeroPattern = "(?:[+-]?(?:0+[.]?0*|[.]0+)(?:[eE][+-]?[0-9]+)?)";
/// The unit names of a dimension: `(?:min|h)`; nothing if it has none.
std::string units_pattern(Dimension dimension);
/// The texts that read_quantity takes; without `negative` those below zero are left out.
std::string quantity_pattern(Dimension dimension, bool negative = false);

}  // namespace wangge::scenario
