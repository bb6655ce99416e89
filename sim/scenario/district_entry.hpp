#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/district.hpp"
#include "network/projection.hpp"
#include "scenario/language.hpp"

/// `district:` as the planner writes it.
namespace wangge::scenario {

/// Which cells have more problems than others, where no table says so.
enum class CellWeight { Residents, Area, Equal };

/// A cell that the borders draw.
struct DrawnCell : Placed {
  model::Name name;
  model::Outline outline;
};

struct CommunityEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  model::Outline outline;        ///< of the borders; empty: they draw no communities
  std::vector<DrawnCell> cells;  ///< of the borders
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

/// `borders:` subdistricts, communities and cells that a GeoJSON file draws. The names of its
/// properties; empty: see network::GeoProperties.
struct BordersEntry : Placed {
  FileRef file;
  std::string id;
  std::string zh;
  std::string en;
  std::string level;      ///< whether it is a subdistrict, a community or a cell
  std::string within;     ///< the id of what it lies in; empty: found by its place
  std::string residents;  ///< how many people live there
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
  std::optional<BordersEntry> borders;
  std::vector<SubdistrictEntry> subdistricts;
  CellsEntry cells;
  std::vector<CellRow> rows;  ///< of the table
};

/// Reads the file of the borders into `subdistricts`: outlines, names, communities, cells; what the
/// scenario says of a subdistrict itself goes before. Sets the origin if there is none.
void read_borders(DistrictEntry& entry, const Reader& reader);

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
const Record<BordersEntry>& record_of();
template <>
const Record<CellRow>& record_of();
template <>
const Record<DistrictEntry>& record_of();

}  // namespace wangge::scenario
