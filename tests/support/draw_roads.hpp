#pragma once
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "network/road_network.hpp"
#include "network/travel_table.hpp"

namespace wangge::support {

inline base::Metres operator""_m(unsigned long long n) {
  return base::Metres(static_cast<double>(n));
}

/// What a test says of a drawn road besides its place.
using RoadMark = std::function<void(network::RoadSegment&)>;
using RoadMarks = std::vector<std::pair<std::string, RoadMark>>;

inline RoadMark of_class(network::RoadClass road) {
  return [road](auto& segment) { segment.road = road; };
}
inline RoadMark admitting(network::ModeSet modes) {
  return [modes](auto& segment) { segment.admits = modes; };
}
/// Shut to everybody.
inline RoadMark closed() { return admitting(network::ModeSet()); }

/// The node of that letter.
inline network::RoadNodeId node_called(const network::RoadMap& map, char letter) {
  for (std::size_t n = 0; n < map.nodes.size(); ++n)
    if (map.nodes[n].number == letter) return network::RoadNodeId(n);
  throw std::invalid_argument(std::string("no node ") + letter + " is drawn");
}

/// Roads drawn with letters. Every mode travels 10 m/s on every road and 1 m/s off it.
class DrawnRoads {
 public:
  network::RoadMap map;
  network::SpeedTable speeds = [] {
    network::SpeedTable table = network::default_speed_table();
    for (auto& mode : table.modes) {
      mode.speed.fill(base::MetresPerSecond(10));
      mode.off_road = base::MetresPerSecond(1);
    }
    return table;
  }();
  network::Epoch epoch;
  base::Metres snap_limit{300};

  [[nodiscard]] model::Place place(char letter) const {
    return map.node(node_called(map, letter)).place;
  }
  [[nodiscard]] network::SegmentId segment(const std::string& ends) const {
    for (std::size_t s = 0; s < map.segments.size(); ++s) {
      const auto from = map.node(map.segments[s].from).number;
      const auto to = map.node(map.segments[s].to).number;
      if ((from == ends[0] && to == ends[1]) || (from == ends[1] && to == ends[0]))
        return network::SegmentId(s);
    }
    throw std::invalid_argument("no road " + ends + " is drawn");
  }
  /// With an anchor at each of these letters.
  [[nodiscard]] network::RoadNetwork network_of(const std::string& letters) const {
    std::vector<model::Place> anchors;
    for (const char letter : letters) anchors.push_back(place(letter));
    return network::RoadNetwork(map, speeds, std::move(anchors), snap_limit);
  }
  /// The letters of the fastest way; empty if there is none.
  [[nodiscard]] std::string shortest_path(
      char from, char to, network::TravelMode mode = network::TravelMode::ServiceVehicle) const {
    const auto roads = network_of({from, to});
    std::string letters;
    for (const auto& waypoint :
         roads.graph(mode, epoch).route(network::AnchorId(0), network::AnchorId(1)))
      add_letter(letters, waypoint.place);
    return letters;
  }
  /// Empty if there is no way.
  [[nodiscard]] std::optional<base::Duration> time(
      char from, char to, network::TravelMode mode = network::TravelMode::ServiceVehicle) const {
    const auto roads = network_of({from, to});
    return network::make_travel_table(roads.graph(mode, epoch), 1)
        .time(network::AnchorId(0), network::AnchorId(1));
  }

 private:
  void add_letter(std::string& letters, const model::Place& at) const {
    for (const auto& node : map.nodes) {
      const char letter = static_cast<char>(node.number);
      if (node.place == at && (letters.empty() || letters.back() != letter)) letters += letter;
    }
  }
};

/// Reads a map: capital letters are nodes; `-` and `|` between two of them a road, with `>`, `<`,
/// `v` or `^` in it a one-way road, with `+` where it crosses another without meeting it. A
/// character is `step` wide and high; north is up. The drawing begins on a line of its own, so that
/// columns are what they look like. Marks go by the letters of a road's ends, in either order.
class RoadDrawing {
 public:
  RoadDrawing(const std::string& text, base::Metres step) : step_(step) {
    std::string line;
    for (const char c : text + "\n") {
      if (c != '\n') {
        line += c;
        continue;
      }
      lines_.push_back(std::exchange(line, ""));
    }
  }

  DrawnRoads read(const RoadMarks& marks) {
    each_letter([&](std::size_t row, std::size_t column, char letter) {
      nodes_[letter] = network::RoadNodeId(roads_.map.nodes.size());
      const auto at = [&](std::size_t n) { return static_cast<double>(n) * step_; };
      roads_.map.nodes.push_back({{at(column), -at(row)}, letter});
    });
    each_letter([&](std::size_t row, std::size_t column, char) {
      follow(row, column, 0, 1, "-+><");
      follow(row, column, 1, 0, "|+v^");
    });
    for (const auto& [ends, mark] : marks) mark(roads_.map.segments[roads_.segment(ends).index()]);
    return std::move(roads_);
  }

 private:
  template <class Use>
  void each_letter(const Use& use) {
    for (std::size_t r = 0; r < lines_.size(); ++r)
      for (std::size_t c = 0; c < lines_[r].size(); ++c)
        if (is_letter(lines_[r][c])) use(r, c, lines_[r][c]);
  }
  static bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
  [[nodiscard]] char at(std::size_t row, std::size_t column) const {
    return row < lines_.size() && column < lines_[row].size() ? lines_[row][column] : ' ';
  }
  /// The road that leaves a node eastwards or southwards, if one does. `signs`: road, crossing,
  /// with the reading, against it.
  void follow(std::size_t row, std::size_t column, std::size_t down, std::size_t right,
              const std::string& signs) {
    const char start = at(row, column);
    std::string road;
    do {
      row += down, column += right;
      road += at(row, column);
    } while (signs.find(road.back()) != std::string::npos);
    const char end = std::exchange(road.back(), ' ');
    if (road == " ") return;
    if (!is_letter(end)) throw std::invalid_argument("a drawn road ends nowhere");
    add(start, end, road.find(signs[2]) != std::string::npos,
        road.find(signs[3]) != std::string::npos);
  }
  void add(char from, char to, bool with, bool against) {
    network::RoadSegment segment;
    if (against) std::swap(from, to);
    segment.from = nodes_[from];
    segment.to = nodes_[to];
    segment.one_way = with || against;
    segment.length = network::straight_length(roads_.map.node(segment.from).place,
                                              roads_.map.node(segment.to).place);
    roads_.map.segments.push_back(segment);
  }

  base::Metres step_;
  std::vector<std::string> lines_;
  DrawnRoads roads_;
  std::map<char, network::RoadNodeId> nodes_;
};

inline DrawnRoads draw_roads(const std::string& text, base::Metres step,
                             const RoadMarks& marks = {}) {
  return RoadDrawing(text, step).read(marks);
}

}  // namespace wangge::support
