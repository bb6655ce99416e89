#include "scenario/response_entry.hpp"

#include <algorithm>
#include <array>

#include "scenario/common_specs.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<model::SendBy>> choices_of() {
  using S = model::SendBy;
  static constexpr std::array kWords{Choice<S>{"nearest", S::Nearest},
                                     Choice<S>{"zone_first", S::ZoneFirst},
                                     Choice<S>{"preference", S::Preference}};
  return kWords;
}

template <>
std::span<const Choice<model::AfterJob>> choices_of() {
  using A = model::AfterJob;
  static constexpr std::array kWords{Choice<A>{"return", A::Return}, Choice<A>{"stay", A::Stay}};
  return kWords;
}

template <>
std::span<const Choice<NoneFree>> choices_of() {
  static constexpr std::array kWords{Choice<NoneFree>{"wait", NoneFree::Wait},
                                     Choice<NoneFree>{"pass_on", NoneFree::PassOn}};
  return kWords;
}

void Language<Preferences>::read(const Node& node, const Spec& spec, const Reader& reader,
                                 Preferences& out) {
  if (!node.is_map()) return reader.fault(node, {base::text("scenario.not_preferences"), "", ""});
  for (const Entry& entry : node.entries) {
    const Reader here = reader.at(entry.key);
    PreferenceEntry& preference = out.emplace_back();
    preference.area = read_name(entry, here);
    Language<std::vector<Ref>>::read(entry.value, spec, here, preference.stations);
    if (entry.value.is_list() && entry.value.items.empty())
      here.fault(entry.value, {base::text("scenario.empty_list"), "", ""});
  }
}

Node Language<Preferences>::schema(const Spec& spec) {
  Node lists = Node::map({});
  lists.set("type", "object");
  lists.set("additionalProperties", Language<std::vector<Ref>>::schema(spec));
  return lists;
}

void Language<Preferences>::complete(Node& node, const InputFiles&) {
  std::sort(node.entries.begin(), node.entries.end(),
            [](const Entry& a, const Entry& b) { return a.key < b.key; });
}

template <>
const Record<StationEntry>& record_of() {
  using E = StationEntry;
  static const auto kTable =
      named(Record<E>())
          .has<&E::at>({.key = "at",
                        .en = "where it stands: [x, y] in metres east and north of the origin",
                        .zh = "位置：[x, y]，自原点向东、向北的米数",
                        .required = true})
          .has<&E::area>({.key = "area",
                          .en = "its subdistrict; absent: the one that it lies in",
                          .zh = "所属街道；不写则为所在街道"});
  return kTable;
}

template <>
const Record<model::MoveUp>& record_of() {
  using E = model::MoveUp;
  static const auto kTable =
      Record<E>()
          .has<&E::keep>({.key = "keep",
                          .en = "a station that has more than so many crews may give one",
                          .zh = "空闲班组多于此数的站点可抽调一组",
                          .fallback = "1",
                          .least = "0",
                          .most = "1000"})
          .has<&E::longest>({.key = "longest",
                             .en = "no crew drives longer for it; 0: however long",
                             .zh = "补位行程不超过此时间；0 表示不限",
                             .fallback = "0",
                             .most = "1 d"});
  return kTable;
}

namespace {

/// Who is sent, and when.
Record<ResponseEntry>& sending(Record<ResponseEntry>& record) {
  using E = ResponseEntry;
  return record
      .has<&E::turnout>({.key = "turnout",
                         .en = "from the order until the wheels turn; not for crews on the road",
                         .zh = "出动用时：自指令下达至车辆开动；在途班组不计",
                         .required = true})
      .has<&E::send_by>({.key = "send_by",
                         .en = "nearest: whoever is there first; zone_first: the stations of the "
                               "scene's subdistrict first; preference: by the lists below",
                         .zh = "nearest 就近；zone_first 先派事发街道的站点；preference "
                               "按下面的预案次序",
                         .fallback = "nearest"})
      .has<&E::preference>({.key = "preference",
                            .en = "with send_by: preference, the stations of each subdistrict, "
                                  "community or cell, the best first; the narrower area wins: "
                                  "{north: [fuxing, yuetan], ...}",
                            .zh = "用于 send_by: preference：各街道、社区或网格的站点次序，"
                                  "范围小者优先：{北片: [复兴, 月坛], ...}"})
      .has<&E::mutual_aid>({.key = "mutual_aid",
                            .en = "other stations than the zone's, or the listed ones, may send",
                            .zh = "本片或预案所列站点无力量时，其他站点可支援",
                            .fallback = "true"})
      .has<&E::when_none_free>({.key = "when_none_free",
                                .en = "nobody free: the call waits, or it is passed on and lost "
                                      "to help from outside",
                                .zh = "无空闲力量时：wait 等待；pass_on 转由区外力量处置",
                                .fallback = "wait"});
}

/// What crews do in between.
Record<ResponseEntry>& standing_by(Record<ResponseEntry>& record) {
  using E = ResponseEntry;
  return record
      .has<&E::after_job>({.key = "after_job",
                           .en = "return: drives to its station and may be sent from the way; "
                                 "stay: waits where the job was",
                           .zh = "任务后：return 返回驻地，途中可再派；stay 原地待命",
                           .fallback = "return"})
      .has<&E::move_up>({.key = "move_up",
                         .en = "a crew of another station moves to one that has nobody left; "
                               "absent: never",
                         .zh = "布防：站点无人时由他站抽调班组补位；不写则不补位"})
      .has<&E::coverage>({.key = "coverage",
                          .en = "measure by the hour whom it reaches within 5, 10, 15 minutes",
                          .zh = "逐小时统计 5、10、15 分钟可达范围",
                          .fallback = "false"});
}

}  // namespace

template <>
const Record<ResponseEntry>& record_of() {
  static const auto kTable = [] {
    Record<ResponseEntry> record;
    return standing_by(sending(record));
  }();
  return kTable;
}

}  // namespace wangge::scenario
