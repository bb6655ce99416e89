#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/district.hpp"
#include "network/projection.hpp"
#include "scenario/language.hpp"

/// `district:` as the planner writes it.
namespace wangge::scenario {

/// Which cells have more problems than others, where no table says so.
enum class CellWeight { Residents, Area, Equal };

struct CommunityEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
};

/// `communities: 23`, or a list of named ones.
struct Communities {
  int count = 1;
  std::vector<CommunityEntry> named;  ///< empty: numbered 1 ... count
};

struct SubdistrictEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  double residents = 0;
  std::optional<base::SquareMetres> area;
  std::vector<model::Place> outline;
  Communities communities;
};

struct CellLayout {
  int per_community = 10;
  std::optional<CellWeight> weight;
};

struct CellsEntry {
  std::optional<CellLayout> generate;
};

/// A row of `district.table`.
struct CellRow : Placed {
  Id cell;
  std::string zh;
  Id community;
  Ref subdistrict;
  double x = 0;
  double y = 0;
  base::SquareMetres area;
  double weight = 0;
};

struct DistrictEntry : Placed {
  std::string zh;
  std::string en;
  std::string code;
  std::optional<network::GeoPoint> origin;
  FileRef table;
  std::vector<SubdistrictEntry> subdistricts;
  CellsEntry cells;
  std::vector<CellRow> rows;  ///< of the table
};

template <>
struct Language<Communities> {
  static void read(const Node& node, const Spec& spec, const Reader& reader, Communities& out);
  static Node schema(const Spec& spec);
};

template <>
std::span<const Choice<CellWeight>> choices_of();
template <>
const Record<CommunityEntry>& record_of();
template <>
const Record<SubdistrictEntry>& record_of();
template <>
const Record<CellLayout>& record_of();
template <>
const Record<CellsEntry>& record_of();
template <>
const Record<CellRow>& record_of();
template <>
const Record<DistrictEntry>& record_of();

}  // namespace wangge::scenario
