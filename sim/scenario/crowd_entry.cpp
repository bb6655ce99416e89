#include "scenario/common_specs.hpp"
#include "scenario/demand_entry.hpp"

namespace wangge::scenario {
namespace {

Record<CrowdEntry> who_is_where(Record<CrowdEntry> record) {
  using E = CrowdEntry;
  return record
      .has<&E::place>({.key = "place",
                       .en = "its middle: [x, y] in metres east and north of the origin",
                       .zh = "中心位置：[x, y]，自原点向东、向北的米数",
                       .required = true})
      .has<&E::radius>({.key = "radius",
                        .en = "it fills the cells whose centres lie within it, by their area; if "
                              "there is none, the nearest cell",
                        .zh = "人群占据中心在此距离内的网格，按面积分布；若无，则为最近的网格",
                        .required = true,
                        .most = "20 km",
                        .above_zero = true})
      .has<&E::people>({.key = "people",
                        .en = "how many they are at most",
                        .zh = "人数最多时的人数",
                        .required = true,
                        .most = "2000000",
                        .above_zero = true});
}

Record<CrowdEntry> when(Record<CrowdEntry> record) {
  using E = CrowdEntry;
  return record
      .has<&E::from>(
          {.key = "from", .en = "all are there from", .zh = "全部到场", .required = true})
      .has<&E::to>({.key = "to",
                    .en = "all are there until (a date: all of it)",
                    .zh = "开始散场（只写日期则含当天）",
                    .required = true})
      .has<&E::gathers>({.key = "gathers",
                         .en = "time before `from` in which their number grows evenly",
                         .zh = "from 之前人数均匀增长的时间",
                         .fallback = "1 h",
                         .most = "2 d"})
      .has<&E::disperses>({.key = "disperses",
                           .en = "time after `to` in which it shrinks evenly",
                           .zh = "to 之后人数均匀减少的时间",
                           .fallback = "1 h",
                           .most = "2 d"});
}

}  // namespace

template <>
const Record<CrowdEntry>& record_of() {
  using E = CrowdEntry;
  static const auto kTable =
      when(who_is_where(named(Record<CrowdEntry>())))
          .has<&E::per_thousand>({.key = "per_thousand",
                                  .en = "how much more of streams of demand.streams, "
                                        "demand.desk_work or emergencies.streams, an hour for "
                                        "each 1,000 people who are there: {stream: number}",
                                  .zh = "在场每千人每小时额外带来的各需求流数量：{需求流: "
                                        "数量}；需求流来自 demand.streams、demand.desk_work、"
                                        "emergencies.streams",
                                  .most = "1000"});
  return kTable;
}

}  // namespace wangge::scenario
