#include "network/osm_roads.hpp"

#include <algorithm>
#include <cmath>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm/node.hpp>
#include <osmium/osm/relation.hpp>
#include <osmium/osm/way.hpp>
#include <unordered_map>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/joined.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "network/pbf_frame.hpp"

namespace wangge::network {
namespace {

constexpr std::size_t kLargestOsmFile = std::size_t{512} << 20;
constexpr std::size_t kMostReferences = 20'000'000;  // a packed file may unfold to any size
constexpr double kFarthestRoad = 100e3;              // metres east or north of the origin

constexpr std::array<const char*, kDropReasons> kReasonTexts{
    "roads.dropped.no_highway", "roads.dropped.not_for_travel", "roads.dropped.area",
    "roads.dropped.no_access",  "roads.dropped.missing_node",   "roads.dropped.degenerate",
    "roads.dropped.far_away"};

/// A way that is a road, with its part of Ways::references.
struct RoadWay {
  std::int64_t number;
  RoadTraits traits;
  std::size_t begin, end;
};

/// First reading: the roads, and which nodes they need.
struct Ways {
  std::vector<RoadWay> roads;
  std::vector<std::int64_t> references;
  ImportReport report;
};

void drop(ImportReport& report, DropReason reason, std::int64_t way) {
  Dropped& dropped = report.dropped[static_cast<std::size_t>(reason)];
  if (dropped.count++ == 0) dropped.example = way;
}

[[noreturn]] void refuse(const std::string& file, std::string message, std::size_t line = 0,
                         std::size_t column = 0) {
  throw base::InvalidInput(
      base::Fault{file, static_cast<int>(line), static_cast<int>(column), "", std::move(message)});
}

/// What a library says of a file may hold the file's own bytes: they do not reach the terminal.
std::string printable(std::string text) {
  const bool plain = base::is_utf8(text);
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f || (!plain && byte > 0x7f)) c = '?';
  }
  return text;
}

/// The format's name for libosmium, by how the file begins.
std::string format_of(std::string_view bytes, const std::string& file) {
  if (bytes.empty()) refuse(file, base::text("file.empty"));
  if (bytes.size() > 15 && bytes.substr(6, 9) == "OSMHeader") return "pbf";
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && bytes[first] == '<') return "xml";
  const bool packed = bytes.starts_with("\x1f\x8b") || bytes.starts_with("BZh");
  refuse(file, base::text(packed ? "roads.packed" : "roads.not_osm"));
}

/// Calls `use` with each object of these kinds. The pool's threads end with the reading, so that a
/// later fork has none to lose.
template <class... Objects, class Use>
void read_each(const std::string& bytes, const std::string& format, const Use& use) {
  const osmium::io::File input(bytes.data(), bytes.size(), format);
  osmium::thread::Pool pool(1);
  osmium::io::Reader reader(input, pool,
                            (osmium::osm_entity_bits::from_item_type(Objects::itemtype) | ...),
                            osmium::io::read_meta::no);
  const auto use_all = [&](const auto& objects) {
    for (const auto& object : objects) use(object);
  };
  while (const osmium::memory::Buffer buffer = reader.read())
    (use_all(buffer.select<Objects>()), ...);
  reader.close();
}

/// A list of tags is keys and values in turn, each ended by a NUL. libosmium's own iterators leave
/// the list where a hostile file has a NUL within a key or value; this does not.
const char* find_tag(const osmium::TagList& tags, std::string_view wanted) {
  std::string_view rest(reinterpret_cast<const char*>(tags.data()) + sizeof(osmium::TagList),
                        tags.byte_size() - sizeof(osmium::TagList));
  while (true) {
    const std::size_t key_end = rest.find('\0');
    const std::size_t end = key_end == rest.npos ? rest.npos : rest.find('\0', key_end + 1);
    if (end == rest.npos) return nullptr;
    if (rest.substr(0, key_end) == wanted) return rest.data() + key_end + 1;
    rest.remove_prefix(end + 1);
  }
}

void take_way(const osmium::Way& way, Ways& out, const std::string& file) {
  if (!way.visible()) return;
  ++out.report.ways;
  const auto read = read_tags([&](const char* key) { return find_tag(way.tags(), key); });
  if (const auto* reason = std::get_if<DropReason>(&read))
    return drop(out.report, *reason, way.id());
  const std::size_t begin = out.references.size();
  for (const osmium::NodeRef& node : way.nodes()) out.references.push_back(node.ref());
  if (out.references.size() > kMostReferences)
    refuse(file, base::text("roads.too_many", kMostReferences));
  out.roads.push_back({way.id(), std::get<RoadTraits>(read), begin, out.references.size()});
}

void take_relation(const osmium::Relation& relation, Ways& out) {
  const char* type = find_tag(relation.tags(), "type");
  if (relation.visible() && type != nullptr && std::string_view(type) == "restriction")
    ++out.report.turn_restrictions;
}

/// Where the nodes that roads need are; sorted by number, a node that is given twice counts once.
class Places {
 public:
  explicit Places(std::vector<std::int64_t> numbers) : numbers_(std::move(numbers)) {
    std::sort(numbers_.begin(), numbers_.end());
    numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
    places_.resize(numbers_.size());
  }
  void take(const osmium::Node& node, const Projection& projection) {
    auto* place = find(node.id());
    if (!node.visible() || !node.location().valid() || place == nullptr || *place) return;
    *place = projection.to_place({Degrees(node.location().lon()), Degrees(node.location().lat())});
  }
  [[nodiscard]] std::optional<model::Place>* find(std::int64_t number) {
    const auto found = std::lower_bound(numbers_.begin(), numbers_.end(), number);
    if (found == numbers_.end() || *found != number) return nullptr;
    return &places_[static_cast<std::size_t>(found - numbers_.begin())];
  }

 private:
  std::vector<std::int64_t> numbers_;
  std::vector<std::optional<model::Place>> places_;
};

bool is_near(const model::Place& place) {
  return std::abs(place.x.count()) <= kFarthestRoad && std::abs(place.y.count()) <= kFarthestRoad;
}

/// Puts the map together, way by way.
class Builder {
 public:
  Builder(Places places, const ImportReport& report)
      : places_(std::move(places)), roads_{{}, report} {}

  void add(const RoadWay& way, const std::vector<std::int64_t>& references) {
    const std::size_t before = roads_.map.segments.size();
    bool two_nodes = false;
    for (std::size_t i = way.begin; i + 1 < way.end; ++i) {
      if (references[i] == references[i + 1]) continue;
      two_nodes = true;
      add_piece(way, references[i], references[i + 1]);
    }
    if (!two_nodes) drop(roads_.report, DropReason::Degenerate, way.number);
    if (roads_.map.segments.size() > before) ++roads_.report.roads;
  }
  OsmRoads take() { return std::move(roads_); }

 private:
  void add_piece(const RoadWay& way, std::int64_t from, std::int64_t to) {
    const auto& a = *places_.find(from);
    const auto& b = *places_.find(to);
    if (!a || !b) return drop(roads_.report, DropReason::MissingNode, way.number);
    if (!is_near(*a) || !is_near(*b)) return drop(roads_.report, DropReason::FarAway, way.number);
    if (way.traits.direction == Direction::Backward) std::swap(from, to);
    RoadSegment segment;
    segment.from = node(from);
    segment.to = node(to);
    segment.length = straight_length(*a, *b);
    segment.name = name(way.traits.name);
    segment.road = way.traits.road;
    segment.one_way = way.traits.direction != Direction::BothWays;
    segment.bicycles_both_ways = way.traits.bicycles_both_ways;
    segment.admits = way.traits.admits;
    roads_.map.segments.push_back(segment);
  }
  RoadNodeId node(std::int64_t number) {
    const auto [at, is_new] = nodes_.try_emplace(number, roads_.map.nodes.size());
    if (is_new) roads_.map.nodes.push_back({**places_.find(number), number});
    return at->second;
  }
  RoadNameId name(const std::string& text) {
    if (text.empty()) return RoadNameId::none();
    const auto [at, is_new] = names_.try_emplace(text, roads_.map.names.size());
    if (is_new) roads_.map.names.push_back(text);
    return at->second;
  }

  Places places_;
  OsmRoads roads_;
  std::unordered_map<std::int64_t, RoadNodeId> nodes_;
  std::unordered_map<std::string, RoadNameId> names_;
};

OsmRoads read(const std::string& bytes, const std::string& file, const Projection& projection) {
  const std::string format = format_of(bytes, file);
  if (format == "pbf")
    if (auto wrong = pbf_frame_fault(bytes); !wrong.empty()) refuse(file, std::move(wrong));
  Ways ways;
  struct {
    Ways& ways;
    const std::string& file;
    void operator()(const osmium::Way& way) const { take_way(way, ways, file); }
    void operator()(const osmium::Relation& relation) const { take_relation(relation, ways); }
  } const take{ways, file};
  read_each<osmium::Way, osmium::Relation>(bytes, format, take);
  Places places(ways.references);
  read_each<osmium::Node>(bytes, format, [&](const auto& node) { places.take(node, projection); });
  Builder builder(std::move(places), ways.report);
  for (const RoadWay& way : ways.roads) builder.add(way, ways.references);
  return builder.take();
}

}  // namespace

std::vector<std::string> ImportReport::lines() const {
  std::vector<std::string> lines{base::text("roads.imported", roads, ways)};
  for (std::size_t r = 0; r < kDropReasons; ++r)
    if (dropped[r].count > 0)
      lines.push_back(base::text(kReasonTexts[r], dropped[r].count, dropped[r].example));
  if (turn_restrictions > 0)
    lines.push_back(base::text("roads.turn_restrictions", turn_restrictions));
  return lines;
}

OsmRoads read_osm_roads(const std::filesystem::path& file, const Projection& projection) {
  const std::string name = file.string();
  const std::string bytes = base::read_file(file, kLargestOsmFile);
  OsmRoads roads;
  try {
    roads = read(bytes, name, projection);
  } catch (const base::InvalidInput&) {
    throw;
  } catch (const osmium::xml_error& error) {
    const std::size_t column = error.line > 0 ? error.column + 1 : 0;
    refuse(name, base::text("roads.broken", printable(error.error_string)), error.line, column);
  } catch (const std::exception& error) {  // libosmium's own, protozero's, a length nobody has
    refuse(name, base::text("roads.broken", printable(error.what())));
  }
  if (roads.map.segments.empty())
    refuse(name, base::text("roads.none") + base::text("scenario.then") +
                     base::joined(roads.report.lines(), base::text("scenario.then")));
  return roads;
}

}  // namespace wangge::network
