#include <array>

#include "scenario/settings_entry.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<model::First>> choices_of() {
  using F = model::First;
  static constexpr std::array kWords{Choice<F>{"owner_first", F::Owner},
                                     Choice<F>{"subdistrict_first", F::Subdistrict}};
  return kWords;
}

template <>
std::span<const Choice<model::Axes>> choices_of() {
  using A = model::Axes;
  static constexpr std::array kWords{Choice<A>{"one", A::One}, Choice<A>{"two", A::Two}};
  return kWords;
}

template <>
std::span<const Choice<model::ChooseCrew>> choices_of() {
  using C = model::ChooseCrew;
  static constexpr std::array kWords{Choice<C>{"longest_idle", C::LongestIdle},
                                     Choice<C>{"nearest", C::Nearest}};
  return kWords;
}

template <>
std::span<const Choice<model::CheckBy>> choices_of() {
  using C = model::CheckBy;
  static constexpr std::array kWords{Choice<C>{"nearest", C::Nearest},
                                     Choice<C>{"duty_grid", C::DutyGrid}};
  return kWords;
}

template <>
std::span<const Choice<model::HandlingClock>> choices_of() {
  using C = model::HandlingClock;
  static constexpr std::array kWords{Choice<C>{"bundled", C::Bundled},
                                     Choice<C>{"per_unit", C::PerUnit}};
  return kWords;
}

template <>
const Record<model::Routing>& record_of() {
  using E = model::Routing;
  static const auto kTable =
      Record<E>()
          .has<&E::components>({.key = "components",
                                .en = "components go to the owner first or the subdistrict first",
                                .zh = "部件：先属主后属地，或先属地后属主",
                                .fallback = "owner_first"})
          .has<&E::events>({.key = "events",
                            .en = "events go to the owner first or the subdistrict first",
                            .zh = "事件：先属主后属地，或先属地后属主",
                            .fallback = "subdistrict_first"})
          .has<&E::accuracy>({.key = "accuracy",
                              .en = "chance that the dispatcher sees who is competent; else the "
                                    "order above decides",
                              .zh = "派遣员判断准确的概率；否则按上述次序",
                              .fallback = "1"});
  return kTable;
}

template <>
const Record<model::Extension>& record_of() {
  using E = model::Extension;
  static const auto kTable =
      Record<E>()
          .has<&E::apply_at>({.key = "apply_at",
                              .en = "share of the limit that has passed when it is asked for",
                              .zh = "时限用去多少时申请",
                              .fallback = "0.8",
                              .most = "1"})
          .has<&E::applies>({.key = "applies",
                             .en = "chance that the unit asks",
                             .zh = "申请延期的概率",
                             .required = true})
          .has<&E::granted>({.key = "granted",
                             .en = "chance that it is granted",
                             .zh = "批准的概率",
                             .fallback = "1"})
          .has<&E::confirmed>({.key = "confirmed",
                               .en = "chance that the second level confirms what is granted",
                               .zh = "二级审批同意的概率",
                               .fallback = "1"});
  return kTable;
}

template <>
const Record<model::Appeal>& record_of() {
  using E = model::Appeal;
  static const auto kTable =
      Record<E>()
          .has<&E::applies>({.key = "applies",
                             .en = "chance that a unit appeals when a case was closed late",
                             .zh = "超时结案后单位提出申诉的概率",
                             .required = true})
          .has<&E::granted>({.key = "granted",
                             .en = "chance that the first review grants it",
                             .zh = "初审通过的概率",
                             .required = true})
          .has<&E::confirmed>({.key = "confirmed",
                               .en = "chance that the second review confirms what is granted",
                               .zh = "复审通过的概率",
                               .fallback = "1"});
  return kTable;
}

template <>
const Record<model::Satisfaction>& record_of() {
  using E = model::Satisfaction;
  static const auto kTable =
      Record<E>()
          .has<&E::in_time>({.key = "in_time",
                             .en = "share of callers content with what was handled in time",
                             .zh = "按期处置时举报人满意的比例",
                             .required = true})
          .has<&E::late>({.key = "late",
                          .en = "share of callers content with what was late, or closed specially",
                          .zh = "超期或特殊结案时举报人满意的比例",
                          .required = true});
  return kTable;
}

template <>
const Record<TightenedEntry>& record_of() {
  using E = TightenedEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::from>({.key = "from",
                          .en = "cases that are filed from",
                          .zh = "立案起始",
                          .required = true})
          .has<&E::to>({.key = "to",
                        .en = "until (a date: all of it)",
                        .zh = "立案截止（只写日期则含当天）",
                        .required = true})
          .has<&E::categories>({.key = "categories",
                                .en = "categories, or classes of them (event, component, "
                                      "event.05); absent: all",
                                .zh = "小类，或类别（event、component、event.05）；不写则全部"})
          .has<&E::factor>(
              {.key = "factor",
               .en = "their handling limits are multiplied by it, in their own time base: by 0.5 "
                     "4 uh are 2 uh, 4 wh are 2 wh, 1 wd is half the office hours of one working "
                     "day, 1 ud is 12 hours; extensions and new clocks of other units too",
               .zh =
                   "处置时限乘以此数，计时方式不变：0.5 时，4 个紧急工作时为 2 个，4 个工作时为 2 "
                   "个，1 个工作日为半个工作日的办公时间，1 个自然日为 12 小时；延期与换单位重新"
                   "计时亦同",
               .required = true,
               .most = "1",
               .above_zero = true});
  return kTable;
}

namespace {

/// Who does what.
Record<PolicyEntry>& roles(Record<PolicyEntry>& record) {
  using E = PolicyEntry;
  return record
      .has<&E::routing>(
          {.key = "routing", .en = "who gets an order first", .zh = "派遣次序", .fallback = "{}"})
      .has<&E::axes>({.key = "axes",
                      .en = "one merged centre, or two axes: supervision and command apart",
                      .zh = "one：监督指挥合一；two：双轴，监督与指挥分设",
                      .fallback = "one"})
      .has<&E::clock>({.key = "clock",
                       .en = "bundled: units share one limit; per_unit: a new one for each",
                       .zh = "bundled：捆绑计时；per_unit：换单位重新计时",
                       .fallback = "bundled"})
      .has<&E::check_by>({.key = "check_by",
                          .en = "nearest supervisor, or the one of the duty grid",
                          .zh = "由最近的监督员或责任网格的监督员核实、核查",
                          .fallback = "nearest"})
      .has<&E::choose_crew>({.key = "choose_crew",
                             .en = "which free crew of a unit goes: the one that has been idle "
                                   "longest, or the nearest",
                             .zh = "派空闲最久的班组，或最近的班组",
                             .fallback = "longest_idle"})
      .has<&E::verify_public_reports>(
          {.key = "verify_public_reports",
           .en = "public reports are verified before filing; if not, "
                 "crews go in vain where there is nothing",
           .zh = "公众举报立案前先核实；不核实则不属实的也会派遣，班组白跑",
           .fallback = "true"});
}

/// What becomes of a case on its way.
Record<PolicyEntry>& course(Record<PolicyEntry>& record) {
  using E = PolicyEntry;
  return record
      .has<&E::false_closure_passes>({.key = "false_closure_passes",
                                      .en = "chance that a check lets bad work pass",
                                      .zh = "核查放过不合格处置的概率",
                                      .fallback = "0"})
      .has<&E::voided>({.key = "voided",
                        .en = "share of founded reports that are void or not filed",
                        .zh = "属实上报中作废或不予立案的比例",
                        .fallback = "0"})
      .has<&E::review_sends_back>({.key = "review_sends_back",
                                   .en = "chance that a review sends the work back to its unit",
                                   .zh = "督查认为反馈不合格、退回原单位重办的概率",
                                   .fallback = "0",
                                   .most = "0.99"})
      .has<&E::escalate_at>({.key = "escalate_at",
                             .en = "share of the limit at which the case is escalated",
                             .zh = "时限用去多少时督办",
                             .fallback = "1",
                             .most = "100",
                             .above_zero = true})
      .has<&E::escalate_on_repeats>(
          {.key = "escalate_on_repeats",
           .en = "number of further public calls about a case that is known already (calls merged "
                 "into "
                 "it), not yet handled, at which it is escalated; 0: they escalate nothing",
           .zh = "案卷已登记、尚未处置时，公众再次来电（并入该案）达到几次即督办；0 表示不因此督办",
           .fallback = "0",
           .least = "0",
           .most = "1000"})
      .has<&E::tightened_entries>(
          {.key = "tightened",
           .en = "times in which limits are shorter; those that apply multiply",
           .zh = "处置时限收紧的时段；同时适用者相乘"})
      .has<&E::extension>(
          {.key = "extension", .en = "extensions; absent: none", .zh = "延期；不写则无"})
      .has<&E::suspension>({.key = "suspension",
                            .en = "length of a suspension; it ends after a year at the latest",
                            .zh = "挂账时长；最长一年",
                            .fallback = "exponential(10 d)",
                            .most = "365 d"})
      .has<&E::duplicate_radius>({.key = "duplicate_radius",
                                  .en = "same category within it, not put right yet: a duplicate",
                                  .zh = "同类问题在此距离内且尚未处置完毕，视为重复案卷",
                                  .fallback = "0",
                                  .most = "10 km"})
      .has<&E::patrol>(
          {.key = "patrol", .en = "supervisors' patrol", .zh = "监督员巡查", .fallback = "{}"});
}

/// How it ends.
Record<PolicyEntry>& ending(Record<PolicyEntry>& record) {
  using E = PolicyEntry;
  return record
      .has<&E::closes_specially>(
          {.key = "closes_specially",
           .en = "share of founded cases that nobody can put right (no owner, force majeure): the "
                 "crew finds so, and they are closed without a check",
           .zh = "无主或不可抗力等无法处置的比例：班组到场查明后特殊结案，不再核查",
           .fallback = "0"})
      .has<&E::appeal>({.key = "appeal",
                        .en = "units appeal when they were late; absent: they do not",
                        .zh = "超时单位申诉；不写则无"})
      .has<&E::satisfaction>({.key = "satisfaction",
                              .en = "callers are asked whether they are content; absent: not",
                              .zh = "结案后回访举报人是否满意；不写则不回访"});
}

}  // namespace

template <>
const Record<PolicyEntry>& record_of() {
  static const auto kTable = [] {
    Record<PolicyEntry> record;
    return ending(course(roles(record)));
  }();
  return kTable;
}

}  // namespace wangge::scenario
