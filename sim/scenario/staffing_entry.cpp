#include "scenario/staffing_entry.hpp"

#include <array>

#include "scenario/common_specs.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<model::DayKind>> choices_of() {
  using Kind = model::DayKind;
  static constexpr std::array kWords{Choice<Kind>{"every", Kind::Every},
                                     Choice<Kind>{"working", Kind::Working},
                                     Choice<Kind>{"rest", Kind::Rest}};
  return kWords;
}

template <>
std::span<const Choice<ShareBy>> choices_of() {
  static constexpr std::array kWords{
      Choice<ShareBy>{"residents", ShareBy::Residents}, Choice<ShareBy>{"area", ShareBy::Area},
      Choice<ShareBy>{"weight", ShareBy::Weight}, Choice<ShareBy>{"equal", ShareBy::Equal},
      Choice<ShareBy>{"cases", ShareBy::Cases}};
  return kWords;
}

void Language<People>::read(const Node& node, const Spec& spec, const Reader& reader, People& out) {
  out.where = reader.where(node);
  if (!node.is_map()) return Language<int>::read(node, spec, reader, out.total);
  for (const Entry& entry : node.entries) {
    TeamPeople& team = out.by_area.emplace_back();
    const Reader here = reader.at(entry.key);
    team.area = read_name(entry, here);
    Language<int>::read(entry.value, spec, here, team.people);
    out.total += team.people;
  }
}

Node Language<People>::schema(const Spec& spec) {
  Node by_area = Node::map({});
  by_area.set("type", "object");
  by_area.set("additionalProperties", whole_schema(spec));
  return either({whole_schema(spec), std::move(by_area)});
}

void Language<Overlay>::read(const Node& node, const Spec&, const Reader& reader, Overlay& out) {
  if (check_list(node, reader)) out.lines = node;
}

/// A line of an overlay says only what is different, so only its id is required.
Node Language<Overlay>::schema(const Spec&) {
  Node line = record_of<LineEntry>().schema();
  Node required = Node::list({});
  required.items.push_back(Node::scalar("id", {}, true));
  line.set("required", std::move(required));
  return list_schema(std::move(line));
}

template <>
const Record<ShiftEntry>& record_of() {
  using E = ShiftEntry;
  static const auto kTable =
      named(Record<E>())
          .has<&E::from>({.key = "from",
                          .en = "begins, e.g. 07:00",
                          .zh = "上班时间，如 07:00",
                          .required = true})
          .has<&E::to>({.key = "to",
                        .en = "ends, e.g. 14:30; 24:00 and more run into the next day, and so does "
                              "an end before the beginning",
                        .zh = "下班时间，如 14:30；24:00 以后或早于上班时间表示次日",
                        .required = true})
          .has<&E::days>({.key = "days",
                          .en = "every day, working days only, or rest days only (by the calendar)",
                          .zh = "每天、仅工作日或仅休息日（按日历）",
                          .fallback = "every"});
  return kTable;
}

namespace {

/// Who, and how many.
Record<LineEntry>& headcount(Record<LineEntry>& record) {
  using E = LineEntry;
  return record
      .has<&E::id>({.key = "id",
                    .en = "name of the line; a configuration changes it by this name",
                    .zh = "代号；编制方案按此代号修改",
                    .required = true})
      .has<&E::unit>(
          {.key = "unit",
           .en = "desk, supervisors or unit (one team: unit@subdistrict or unit@station)",
           .zh = "席位、监督员或处置单位（某一队伍：单位@街道或单位@站点）",
           .required = true})
      .has<&E::shift>({.key = "shift",
                       .en = "shift; `always` is there without being defined",
                       .zh = "班次；always（全天）无需定义",
                       .fallback = "always"})
      .has<&E::people>({.key = "people",
                        .en = "people (crews) on the line, all rotas together; negative: "
                              "withdrawn; or {subdistrict or station: number, ...}",
                        .zh = "人数（班组数），含轮休；负数表示抽调；或写成 {街道或站点: 人数, "
                              "...}",
                        .required = true,
                        .least = "-100000",
                        .most = "100000"})
      .has<&E::share_by>({.key = "share_by",
                          .en = "how a number is shared out over a unit's teams: residents, "
                                "area, weight (problems), equal, cases (of the trace)",
                          .zh = "人数如何分到各队伍：按人口、面积、问题权重、均分或案卷数",
                          .fallback = "residents"})
      .has<&E::at_least>({.key = "at_least",
                          .en = "each team gets at least so many of them",
                          .zh = "每支队伍至少分到的人数",
                          .fallback = "0",
                          .least = "0",
                          .most = "100000"})
      .has<&E::work_days>({.key = "work_days",
                           .en = "days worked of every seven, in rotation",
                           .zh = "每七天出勤天数（轮休）",
                           .fallback = "7",
                           .least = "1",
                           .most = "7"});
}

/// When, and what they are like.
Record<LineEntry>& terms(Record<LineEntry>& record) {
  using E = LineEntry;
  return record.has<&E::from>({.key = "from", .en = "from this day on", .zh = "自此日起"})
      .has<&E::to>(
          {.key = "to", .en = "until this day (a date: all of it)", .zh = "至此日止（含当天）"})
      .has<&E::eye>({.key = "eye",
                     .en = "detection relative to a trained supervisor",
                     .zh = "发现能力，相对于专职监督员",
                     .fallback = "1",
                     .most = "5"})
      .has<&E::cost>(
          {.key = "cost", .en = "instead of the unit's cost", .zh = "代替该单位的费用标准"})
      .has<&E::may_check>({.key = "may_check",
                           .en = "may be sent to verify and check",
                           .zh = "可承担核实、核查任务",
                           .fallback = "true"})
      .has<&E::skills>({.key = "skills",
                        .en = "what each of them can do, e.g. [pumps]; for work that needs it",
                        .zh = "各人具备的技能，如 [排水]；供需要该技能的案卷"})
      .has<&E::stand_by>({.key = "stand_by",
                          .en = "[x, y] in metres: where these crews begin each shift, instead of "
                                "at their base; they do not go back to it in between",
                          .zh = "这些班组每班开始时的待命点 [x, y]（米），代替驻地；班中不返回"});
}

}  // namespace

template <>
const Record<LineEntry>& record_of() {
  static const auto kTable = [] {
    Record<LineEntry> record;
    return terms(headcount(record));
  }();
  return kTable;
}

template <>
const Record<StaffingEntry>& record_of() {
  using E = StaffingEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::shifts>({.key = "shifts", .en = "shifts", .zh = "班次"})
          .has<&E::lines>({.key = "lines",
                           .en = "who is on duty: the baseline configuration",
                           .zh = "在岗人员：现行方案"});
  return kTable;
}

template <>
const Record<ConfigurationEntry>& record_of() {
  using E = ConfigurationEntry;
  static const auto kTable =
      named(Record<E>())
          .has<&E::lines>({.key = "lines",
                           .en = "lines that differ from the baseline or are new, by id",
                           .zh = "与现行方案不同或新增的行，按代号"})
          .has<&E::responses>({.key = "responses",
                               .en = "services that answer emergencies in another way than "
                                     "organisation.units says",
                               .zh = "应急响应方式与 organisation.units 不同的力量"});
  return kTable;
}

}  // namespace wangge::scenario
