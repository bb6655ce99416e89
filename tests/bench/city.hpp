#pragma once
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "network/projection.hpp"

/// A city that nobody built, to measure how the program grows: square districts of five
/// subdistricts and 1,875 cells each, on a lattice of crooked streets, some one-way, some missing;
/// every sixteenth an arterial. About 12,500 road nodes a district.
namespace wangge::bench {

struct CityPlan {
  int districts = 16;  ///< a square number
  std::uint32_t seed = 2008;
};

inline constexpr int kSubdistricts = 5, kCommunities = 15, kCells = 25;  // each of the one before
inline constexpr double kDistrictSide = 4840;                            // metres
inline constexpr int kStreets = 64;          // each way through a district
inline constexpr double kReportsADay = 625;  // a district: 10,000 in the city of 16

class City {
 public:
  explicit City(const CityPlan& plan)
      : side_(static_cast<int>(std::lround(std::sqrt(plan.districts)))), chance_(plan.seed) {}

  [[nodiscard]] int districts() const { return side_ * side_; }

  /// `scenario.yaml` and `roads.osm`.
  void write(const std::filesystem::path& folder) {
    write_roads(folder / "roads.osm");
    std::ofstream(folder / "scenario.yaml") << scenario();
  }

 private:
  using Way = std::vector<int>;

  double draw(double low, double high) {
    return low + (high - low) * static_cast<double>(chance_()) / 4294967296.0;
  }

  /// Three nodes a crossing: its own, a bend towards the east, a bend towards the north.
  void write_roads(const std::filesystem::path& file) {
    std::ofstream out(file);
    out.precision(9);
    out << "<?xml version=\"1.0\"?><osm version=\"0.6\">\n";
    const double step = kDistrictSide / kStreets;
    for (int y = 0; y < lines(); ++y)
      for (int x = 0; x < lines(); ++x)
        for (int n = 0; n < 3; ++n)
          write_node(out, 3 * (y * lines() + x) + n + 1,
                     (x + (n == 1 ? 0.5 : 0)) * step + draw(-8, 8),
                     (y + (n == 2 ? 0.5 : 0)) * step + draw(-8, 8));
    for (int line = 0; line < lines(); ++line)
      for (const bool east : {true, false}) write_street(out, line, east);
    out << "</osm>\n";
  }

  void write_node(std::ostream& out, int number, double x, double y) const {
    const auto at = plane_.to_geo({base::Metres(x), base::Metres(y)});
    out << "<node id=\"" << number << "\" lat=\"" << at.latitude.count() << "\" lon=\""
        << at.longitude.count() << "\"/>\n";
  }

  /// In pieces where blocks are missing.
  void write_street(std::ostream& out, int line, bool east) {
    const bool one_way = !is_main(line) && draw(0, 1) < 0.25;
    Way way;
    for (int i = 0; i < lines(); ++i) {
      const int crossing = 3 * (east ? line * lines() + i : i * lines() + line) + 1;
      way.push_back(crossing);
      const bool missing = !is_main(line) && draw(0, 1) < 0.12;
      if (missing || i + 1 == lines()) write_way(out, way, line, one_way);
      if (missing)
        way.clear();
      else
        way.push_back(crossing + (east ? 1 : 2));
    }
  }

  void write_way(std::ostream& out, const Way& way, int line, bool one_way) {
    if (way.size() < 2) return;
    out << "<way id=\"" << ++ways_ << "\">";
    for (const int node : way) out << "<nd ref=\"" << node << "\"/>";
    out << "<tag k=\"highway\" v=\"" << road_class(line) << "\"/>"
        << (one_way ? "<tag k=\"oneway\" v=\"yes\"/>" : "") << "</way>\n";
  }

  [[nodiscard]] int lines() const { return side_ * kStreets; }
  static bool is_main(int line) { return line % 4 == 0; }
  static const char* road_class(int line) {
    return line % 16 == 0  ? "primary"
           : line % 8 == 0 ? "secondary"
           : line % 4 == 0 ? "tertiary"
                           : "residential";
  }

  /// Each district in five stripes.
  [[nodiscard]] std::string subdistricts() const {
    std::string list;
    for (int d = 0; d < districts(); ++d)
      for (int s = 0; s < kSubdistricts; ++s) {
        const double west = d % side_ * kDistrictSide, south = d / side_ * kDistrictSide;
        const double low = south + s * kDistrictSide / kSubdistricts;
        const double high = low + kDistrictSide / kSubdistricts;
        const auto corner = [](double x, double y) {
          return "[" + std::to_string(x) + ", " + std::to_string(y) + "]";
        };
        list += "    - {id: d" + std::to_string(d) + "s" + std::to_string(s) +
                ", residents: 100000, communities: " + std::to_string(kCommunities) +
                ", outline: [" + corner(west, low) + ", " + corner(west + kDistrictSide, low) +
                ", " + corner(west + kDistrictSide, high) + ", " + corner(west, high) + "]}\n";
      }
    return list;
  }

  [[nodiscard]] std::string scenario() const {
    const auto times = [&](double n) {
      return std::to_string(static_cast<int>(std::lround(n * districts())));
    };
    return "wangge: 1\nname: city\ndistrict:\n  origin: [116.36, 39.9]\n  subdistricts:\n" +
           subdistricts() + "  cells: {generate: {per_community: " + std::to_string(kCells) +
           R"yaml(}}
travel: {metric: roads, detour: 1.35}
roads: {file: roads.osm, snap_limit: 1 km}
categories:
  profiles:
    - {id: usual, detected: 0.65, lifetime: exponential(1 d), noticed_by_public: 0.1}
  list:
    - {id: litter, code: "0110", kind: event, group: "01", owner: crews, profile: usual,
       severities: [{id: usual, limit: 4 wh, work: "lognormal(30 min, cv 0.8)"
  }]}
organisation:
  posts: [{id: centre, shift_end: hand_over}]
  supervisors: {id: supervisors, each: subdistrict}
  units: [{id: crews, kind: department, each: subdistrict, speed: 15 km/h, fails_check: 0.04}]
  activities:
    accept: {post: centre, work: "lognormal(3 min, cv 0.6)", limit: 15 min}
    dispatch: {post: centre, work: "lognormal(2 min, cv 0.6)", limit: 15 min}
    close: {post: centre, work: "lognormal(1 min, cv 0.6)", limit: 15 min}
  verification: {work: "lognormal(6 min, cv 0.6)", limit: 30 min}
  check: {work: "lognormal(5 min, cv 0.6)", limit: 30 min}
demand:
  streams: [{
id: problems, per_day: )yaml" +
           times(kReportsADay) + R"yaml(, hours: daytime}]
staffing:
  shifts: [{id: early, from: "07:00", to: "14:30"}, {id: late, from: "14:30", to: "22:00"}]
  lines:
    - {id: centre, unit: centre, people: )yaml" +
           times(12) + R"yaml(}
    - {id: patrol-early, unit: supervisors, shift: early, people: )yaml" +
           times(150) + R"yaml(}
    - {id: patrol-late, unit: supervisors, shift: late, people: )yaml" +
           times(150) + R"yaml(}
    - {id: crews, unit: crews, people: )yaml" +
           times(60) + R"yaml(}
experiment: {start: 2008-07-21, length: 7 d, warm_up: 1 d}
)yaml";
  }

  int side_;
  std::mt19937 chance_;
  network::Projection plane_{{network::Degrees(116.36), network::Degrees(39.9)}};
  int ways_ = 0;
};

}  // namespace wangge::bench
