#include "scenario/common_specs.hpp"
#include "scenario/demand_entry.hpp"
#include "scenario/distribution_text.hpp"

namespace wangge::scenario {

void Language<Intensity>::read(const Node& node, const Spec&, const Reader& reader,
                               Intensity& out) {
  const auto text = read_text(node, reader);
  if (!text) return;
  const auto outcome = read_distribution(*text, Dimension::Number);
  if (const Wrong* wrong = std::get_if<Wrong>(&outcome)) return reader.fault(node, *wrong);
  out.distribution = std::get<random::Distribution>(outcome);
}

Node Language<Intensity>::schema(const Spec& spec) {
  return either({quantity_schema(spec, Dimension::Number),
                 pattern_schema(distribution_pattern(Dimension::Number))});
}

namespace {

Record<RainEntry> when(Record<RainEntry> record) {
  using E = RainEntry;
  return record
      .has<&E::from>({.key = "from", .en = "it falls from", .zh = "开始", .required = true})
      .has<&E::to>({.key = "to",
                    .en = "until (a date: all of it)",
                    .zh = "结束（只写日期则含当天）",
                    .required = true})
      .has<&E::falls>({.key = "falls",
                       .en = "chance that it falls at all; drawn once in a replication",
                       .zh = "是否下雨的概率；每次重复只抽取一次",
                       .fallback = "1"})
      .has<&E::intensity>({.key = "intensity",
                           .en = "how hard it falls, a number that varies about 1, as in "
                                 "lognormal(1, cv 0.8); drawn once in a replication, the same for "
                                 "all streams and areas",
                           .zh = "雨强：在 1 上下变动的数，如 lognormal(1, cv 0.8)；每次重复只抽取"
                                 "一次，各需求流、各地区相同",
                           .fallback = "1",
                           .most = "1000"});
}

Record<RainEntry> what(Record<RainEntry> record) {
  using E = RainEntry;
  return record
      .has<&E::cells>({.key = "cells",
                       .en = "where `per_hour` comes: `by weight` of the cells, `evenly`, or "
                             "weights of named subdistricts, communities or cells; absent: where "
                             "each stream's own problems do",
                       .zh = "per_hour 的发生地点：按网格权重、均匀，或指定街道、社区、网格的权重；"
                             "不写则同各需求流自身",
                       .most = "1e9"})
      .has<&E::per_hour>({.key = "per_hour",
                          .en = "how much more of streams of demand.streams, demand.desk_work or "
                                "emergencies.streams, an hour at intensity 1, times the intensity "
                                "otherwise: {stream: number}",
                          .zh = "雨强为 1 时每小时额外带来的各需求流数量，随雨强成倍变化："
                                "{需求流: 数量}；需求流来自 demand.streams、demand.desk_work、"
                                "emergencies.streams",
                          .most = "100000"})
      .has<&E::factors>({.key = "factors",
                         .en = "the usual rates of streams are multiplied while it falls, however "
                               "hard: {stream: factor}",
                         .zh = "下雨期间各需求流平时的发生率乘以此数，与雨强无关：{需求流: 倍率}",
                         .most = "1000"});
}

}  // namespace

template <>
const Record<RainEntry>& record_of() {
  static const auto kTable = what(when(named(Record<RainEntry>())));
  return kTable;
}

}  // namespace wangge::scenario
