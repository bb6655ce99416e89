#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wangge::record {

/// The kinds of things that records and figures speak about.
enum class Kind {
  District,     ///< the whole of it; a single entry
  Subdistrict,  ///< 街道
  Community,    ///< 社区; parent: its subdistrict
  Unit,         ///< desks, supervisors, departments; parent: its whole; area: its subdistrict
  Category,     ///< 小类; parent: its group
  Group,        ///< 大类 within its kind, numbered by first appearance; trait: the kind
  Channel,      ///< 来源
  Cell,         ///< 单元网格; parent: its community
  Severity,     ///< 立案条件, numbered through all categories; parent: its category
  Stream,       ///< of problems, desk work and incidents, in the order of problem ids; then bursts;
                ///< trait: a burst's number; no_cases of a stream that makes none
  Configuration,
  Indicator,     ///< of indicator/catalogue.hpp
  IncidentType,  ///< of emergencies; parent: its centre; trait: its target in milliseconds
  Centre,        ///< 接警台; trait: its answer target in milliseconds
};
inline constexpr std::size_t kKinds = 14;

/// The word for a kind in files and in the text table (`kind.<word>`): `subdistrict`.
std::string_view word_of(Kind);

/// What a figure is about: the district, one subdistrict, one unit ...
struct Scope {
  Kind kind = Kind::District;
  std::uint32_t index = 0;
  constexpr auto operator<=>(const Scope&) const = default;
};

}  // namespace wangge::record
