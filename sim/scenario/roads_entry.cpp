#include "scenario/roads_entry.hpp"

#include "scenario/common_specs.hpp"

namespace wangge::scenario {
namespace {

using model::RoadClass;
using model::TravelMode;

/// Spelt as in the model (model/road_map.hpp, model/travel_mode.hpp).
template <class E, std::size_t kCount>
std::array<Choice<E>, kCount> words() {
  std::array<Choice<E>, kCount> all;
  for (std::size_t i = 0; i < kCount; ++i) {
    const auto value = static_cast<E>(i);
    all[i] = {model::name_of(value), value};
  }
  return all;
}

constexpr Spec kClasses{.key = "classes",
                        .en = "classes of road that it is about; absent: all",
                        .zh = "适用的道路等级；不写则全部"};

/// Which roads, in one of three ways.
template <class T>
Record<T> about_roads(Record<T> record) {
  record.template has<&T::id>({.key = "id",
                               .en = "name of it in files, unique among its kind",
                               .zh = "代号，同类之中不可重复",
                               .required = true});
  record.template has<&T::road>({.key = "road",
                                 .en = "the road of this name; with `inside`, its part in there; "
                                       "with `between`, from the one place to the other",
                                 .zh = "道路名称；与 inside 同写时仅限范围内，与 between 同写时"
                                       "为两点之间的一段"});
  record.template has<&T::inside>({.key = "inside",
                                   .en = "every road that touches the outline [[x, y], ...]",
                                   .zh = "与此范围 [[x, y], ...] 相交的全部道路"});
  record.template has<&T::between>(
      {.key = "between",
       .en = "the way from one place to the other: [[x, y], [x, y]], there and back",
       .zh = "两点 [[x, y], [x, y]] 之间的道路，含往返"});
  record.template has<&T::from>({.key = "from", .en = "from", .zh = "开始", .required = true});
  record.template has<&T::to>({.key = "to", .en = "until", .zh = "结束", .required = true});
  return record;
}

}  // namespace

template <>
std::span<const Choice<TravelMode>> choices_of() {
  static const auto kWords = words<TravelMode, model::kTravelModes>();
  return kWords;
}

template <>
std::span<const Choice<RoadClass>> choices_of() {
  static const auto kWords = words<RoadClass, model::kRoadClasses>();
  return kWords;
}

template <>
const Record<RoadSpeedEntry>& record_of() {
  using E = RoadSpeedEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::mode>({.key = "mode", .en = "who moves", .zh = "出行方式", .required = true})
          .has<&E::classes>(kClasses)
          .has<&E::speed>({.key = "speed",
                           .en = "in free traffic; 0 km/h: may not go there",
                           .zh = "畅通时的速度；0 km/h 表示不得通行",
                           .required = true,
                           .most = "120 km/h"});
  return kTable;
}

template <>
const Record<RoadModeEntry>& record_of() {
  using E = RoadModeEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::mode>({.key = "mode", .en = "who moves", .zh = "出行方式", .required = true})
          .has<&E::against_one_way>(
              {.key = "against_one_way",
               .en = "speed against a one-way road, relative to the speed with it; 0: may not",
               .zh = "逆单行道行驶的速度倍数；0 表示不得逆行",
               .least = "0",
               .most = "1"})
          .has<&E::feels_traffic>({.key = "feels_traffic",
                                   .en = "how much of an hour's traffic reaches it: 0 none, 1 all",
                                   .zh = "受时段路况影响的程度：0 不受，1 全受",
                                   .least = "0",
                                   .most = "1"})
          .has<&E::olympic_lanes>({.key = "olympic_lanes",
                                   .en = "whether it may use the lanes of the Games",
                                   .zh = "可否使用奥运专用车道"})
          .has<&E::off_road>({.key = "off_road",
                              .en = "between a place and the road, on foot",
                              .zh = "下车步行到现场的速度",
                              .least = "0.1 km/h",
                              .most = "20 km/h"});
  return kTable;
}

template <>
const Record<TrafficEntry>& record_of() {
  using E = TrafficEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::hours>({.key = "hours",
                           .en = "hours of every day, e.g. 07:00-09:00; of two that meet the "
                                 "later one in the file holds",
                           .zh = "每天的时段，如 07:00-09:00；重叠时以后写者为准",
                           .required = true})
          .has<&E::classes>(kClasses)
          .has<&E::factor>({.key = "factor",
                            .en = "speed relative to free traffic",
                            .zh = "相对畅通时的速度倍数",
                            .required = true,
                            .least = "0.05",
                            .most = "5"});
  return kTable;
}

template <>
const Record<ClosureEntry>& record_of() {
  using E = ClosureEntry;
  static const auto kTable = about_roads(Record<E>())
                                 .has<&E::closed_to>({.key = "closed_to",
                                                      .en = "who may not use them; others may",
                                                      .zh = "禁止通行者；其余可通行",
                                                      .fallback = "[bicycle, service_vehicle]"});
  return kTable;
}

template <>
const Record<LaneEntry>& record_of() {
  static const auto kTable = about_roads(Record<LaneEntry>());
  return kTable;
}

template <>
const Record<LocalStreetsEntry>& record_of() {
  using E = LocalStreetsEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::spacing>({.key = "spacing",
                             .en = "between parallel streets",
                             .zh = "平行街巷的间距",
                             .fallback = "140 m",
                             .least = "60 m",
                             .most = "2 km"})
          .has<&E::road>(
              {.key = "class", .en = "their class", .zh = "道路等级", .fallback = "living_street"});
  return kTable;
}

template <>
const Record<RoadsEntry>& record_of() {
  using E = RoadsEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::file>({.key = "file",
                          .en = "OpenStreetMap file (.osm, .osm.pbf), or a CSV table of roads: "
                                "name, class, course",
                          .zh = "OpenStreetMap 文件（.osm、.osm.pbf），或道路 CSV 表：路名、等级、"
                                "走向"})
          .has<&E::local_streets>(
              {.key = "local_streets",
               .en = "small streets laid between the roads of a CSV table; maps have their own",
               .zh = "在 CSV 道路表的道路之间生成小街巷；地图文件自带，不再生成"})
          .has<&E::snap_limit>({.key = "snap_limit",
                                .en = "how far from a road a cell's centre or a base may be",
                                .zh = "网格中心或驻地距道路的最大距离",
                                .fallback = "1 km",
                                .most = "5 km"})
          .has<&E::speeds>({.key = "speeds",
                            .en = "speeds other than the program's own",
                            .zh = "与内置不同的速度"})
          .has<&E::modes>({.key = "modes",
                           .en = "one-way roads, traffic and lanes of the Games by who moves",
                           .zh = "各出行方式的单行道、路况与专用车道规则"})
          .has<&E::traffic>({.key = "traffic",
                             .en = "hours with more traffic, or less",
                             .zh = "交通拥堵或畅通的时段"})
          .has<&E::closures>(
              {.key = "closures", .en = "roads that are shut for a time", .zh = "临时封闭的道路"})
          .has<&E::olympic_lanes>({.key = "olympic_lanes",
                                   .en = "roads with a lane for the Games",
                                   .zh = "设有奥运专用车道的道路"})
          .has<&E::olympic_lane_speed>({.key = "olympic_lane_speed",
                                        .en = "speed in the lane relative to free traffic",
                                        .zh = "专用车道内的速度倍数",
                                        .fallback = "1.3",
                                        .least = "0.05",
                                        .most = "5"})
          .has<&E::beside_olympic_lane>({.key = "beside_olympic_lane",
                                         .en = "speed of the others beside it",
                                         .zh = "专用车道旁其他车辆的速度倍数",
                                         .fallback = "0.85",
                                         .least = "0.05",
                                         .most = "5"});
  return kTable;
}

void Language<network::GeoPoint>::read(const Node& node, const Spec&, const Reader& reader,
                                       network::GeoPoint& out) {
  if (!node.is_list() || node.items.size() != 2)
    return reader.fault(node, {base::text("scenario.not_a_geo_point"), "[116.36, 39.9]", ""});
  double degrees[2] = {0, 0};
  for (const std::size_t i : {0U, 1U}) {
    const Spec limits{.key = "origin",
                      .en = "",
                      .zh = "",
                      .least = i == 0 ? "-180" : "-89",
                      .most = i == 0 ? "180" : "89"};
    Language<double>::read(node.items[i], limits, reader, degrees[i]);
  }
  out = {network::Degrees(degrees[0]), network::Degrees(degrees[1])};
}

Node Language<network::GeoPoint>::schema(const Spec&) {
  return Language<model::Place>::schema({.key = "origin", .en = "", .zh = ""});
}

}  // namespace wangge::scenario
