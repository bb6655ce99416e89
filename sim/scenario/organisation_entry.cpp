#include "scenario/organisation_entry.hpp"

#include "scenario/common_specs.hpp"
#include "scenario/roads_entry.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<Each>> choices_of() {
  static constexpr std::array kWords{Choice<Each>{"district", Each::District},
                                     Choice<Each>{"subdistrict", Each::Subdistrict}};
  return kWords;
}

template <>
std::span<const Choice<CrewKind>> choices_of() {
  static constexpr std::array kWords{Choice<CrewKind>{"department", CrewKind::Department},
                                     Choice<CrewKind>{"subdistrict", CrewKind::Subdistrict},
                                     Choice<CrewKind>{"outside", CrewKind::Outside}};
  return kWords;
}

template <>
std::span<const Choice<model::ShiftEnd>> choices_of() {
  using End = model::ShiftEnd;
  static constexpr std::array kWords{Choice<End>{"finish_then_leave", End::FinishThenLeave},
                                     Choice<End>{"hand_over", End::HandOver}};
  return kWords;
}

void Language<BaseEntry>::read(const Node& node, const Spec& spec, const Reader& reader,
                               BaseEntry& out) {
  if (node.is_scalar() && node.text == "centre") return;
  if (node.is_scalar()) return not_a_word(node, {"centre", "[x, y]"}, reader);
  Language<Spot>::read(node, spec, reader, out.point.emplace());
}

Node Language<BaseEntry>::schema(const Spec& spec) {
  return either({words_schema({"centre"}), Language<model::Place>::schema(spec)});
}

namespace {

const Spec kCost{.key = "cost",
                 .en = "what an hour of one person (crew) costs",
                 .zh = "每人（班组）每小时费用",
                 .fallback = "0"};
const Spec kShiftEnd{.key = "shift_end",
                     .en = "finish_then_leave, or hand_over to the next shift",
                     .zh = "下班方式：办完再走，或交给下一班",
                     .fallback = "finish_then_leave"};

/// What all who work in the street have.
template <class T>
Record<T> field_crew(Record<T> record, std::string_view speed, std::string_view mode) {
  record.template has<&T::each>({.key = "each",
                                 .en = "one body for the district, or one team in each subdistrict",
                                 .zh = "全区一支，或每街道一支",
                                 .fallback = "district"});
  record.template has<&T::area>({.key = "area",
                                 .en = "the one subdistrict that it works in; absent: all",
                                 .zh = "只在某一街道工作；不写则全区"});
  record.template has<&T::base>(
      {.key = "base",
       .en = "where crews start from: the centre of their area, or [x, y]",
       .zh = "驻地：辖区中心，或 [x, y]",
       .fallback = "centre"});
  record.template has<&T::speed>({.key = "speed",
                                  .en = "speed of travel where there is no road network",
                                  .zh = "行进速度（无道路网时）",
                                  .fallback = speed,
                                  .above_zero = true});
  record.template has<&T::mode>({.key = "mode",
                                 .en = "how they move on a road network",
                                 .zh = "在道路网上的出行方式",
                                 .fallback = mode});
  record.template has<&T::cost>(kCost);
  record.template has<&T::shift_end>(kShiftEnd);
  return record;
}

}  // namespace

template <>
const Record<PostEntry>& record_of() {
  using E = PostEntry;
  static const auto kTable = named(Record<E>()).has<&E::cost>(kCost).has<&E::shift_end>(kShiftEnd);
  return kTable;
}

template <>
const Record<SupervisorsEntry>& record_of() {
  static const auto kTable = field_crew(named(Record<SupervisorsEntry>()), "5 km/h", "foot");
  return kTable;
}

template <>
const Record<UnitEntry>& record_of() {
  using E = UnitEntry;
  static const auto kTable =
      field_crew(named(Record<E>())
                     .has<&E::kind>({.key = "kind",
                                     .en = "department, subdistrict (its own crews), or outside: "
                                           "the district cannot order it",
                                     .zh = "专业部门、街道，或区里无权指挥的单位",
                                     .fallback = "department"}),
                 "15 km/h", "service_vehicle")
          .has<&E::liaison>({.key = "liaison",
                             .en = "time of coordination before an outside unit starts, on a "
                                   "rework too",
                             .zh = "外部单位开工前的协调时间，返工时亦同"})
          .has<&E::complies>(
              {.key = "complies",
               .en = "chance that a talk (`liaison`) ends in agreement; else another",
               .zh = "协调后外部单位同意处置的概率；否则再协调",
               .fallback = "1",
               .least = "0.01"})
          .has<&E::return_decision>({.key = "return_decision",
                                     .en = "until it says that an order is not its affair",
                                     .zh = "认定“不属本单位”并回退所需时间"})
          .has<&E::fails_check>({.key = "fails_check",
                                 .en = "share of its work that does not pass the check",
                                 .zh = "核查不通过的比例",
                                 .fallback = "0",
                                 .most = "0.99"})
          .has<&E::suspends>({.key = "suspends",
                              .en = "share of orders it has to suspend (season, works)",
                              .zh = "因季节、工程等挂账的比例",
                              .fallback = "0"})
          .has<&E::stations>({.key = "stations",
                              .en = "its crews stand in several places, each a team of its own, "
                                    "unit@station; instead of `base`",
                              .zh = "力量分驻各站，每站一队（单位@站点）；代替 base"})
          .has<&E::response>({.key = "response",
                              .en = "it answers emergencies, and how; absent: it does not",
                              .zh = "参与应急处置的方式；不写则不参与"});
  return kTable;
}

template <>
const Record<ActivityEntry>& record_of() {
  using E = ActivityEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::post>(
              {.key = "post", .en = "desk that does it", .zh = "由哪个席位办理", .required = true})
          .has<&E::work>({.key = "work", .en = "working time", .zh = "办理用时", .required = true})
          .has<&E::limit>({.key = "limit",
                           .en = "clock time allowed, from arrival at the desk",
                           .zh = "时限，自到达席位起按自然时间计"});
  return kTable;
}

template <>
const Record<ActivitiesEntry>& record_of() {
  using E = ActivitiesEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::answer>({.key = "answer", .en = "answer a public call", .zh = "接听公众来电"})
          .has<&E::accept>({.key = "accept", .en = "accept a report", .zh = "受理"})
          .has<&E::file>({.key = "file", .en = "file a case", .zh = "立案"})
          .has<&E::receive>({.key = "receive",
                             .en = "two axes only: the command centre takes the case over",
                             .zh = "仅双轴：指挥中心接收案卷"})
          .has<&E::dispatch>({.key = "dispatch", .en = "dispatch an order", .zh = "派遣"})
          .has<&E::coordinate>({.key = "coordinate",
                                .en = "emergency command, for cases of priority 0",
                                .zh = "应急指挥，用于 0 级案件"})
          .has<&E::review>({.key = "review", .en = "review the feedback", .zh = "督查反馈"})
          .has<&E::close>({.key = "close", .en = "close the case", .zh = "结案"})
          .has<&E::approve_extension>(
              {.key = "approve_extension", .en = "approve an extension", .zh = "延期审批"})
          .has<&E::reconsider>({.key = "reconsider",
                                .en = "intake looks again at a case that all units have sent "
                                      "back, before it is coordinated",
                                .zh = "各单位均回退的案卷退回受理员重新研判，再行协调"})
          .has<&E::dictate>({.key = "dictate",
                             .en = "write down what is told by voice while a data link is down",
                             .zh = "数据线路中断时口述补录"})
          .has<&E::confirm_extension>({.key = "confirm_extension",
                                       .en = "confirm an extension that has been granted (the "
                                             "second level)",
                                       .zh = "延期二级审批：已批准的延期再行审定"})
          .has<&E::approve_suspension>({.key = "approve_suspension",
                                        .en = "approve a suspension; until then the limit runs",
                                        .zh = "挂账审批；批准前继续计时"})
          .has<&E::review_appeal>({.key = "review_appeal",
                                   .en = "review the appeal of a unit that was late",
                                   .zh = "申诉初审：超时单位的申诉"})
          .has<&E::confirm_appeal>({.key = "confirm_appeal",
                                    .en = "confirm an appeal that has been granted (the second "
                                          "review)",
                                    .zh = "申诉复审：初审通过的申诉再行审定"})
          .has<&E::escalate>({.key = "escalate",
                              .en = "escalate a late case, or one that people complain of again",
                              .zh = "督办：超时或被重复举报的案卷"});
  return kTable;
}

template <>
const Record<model::FieldActivity>& record_of() {
  using E = model::FieldActivity;
  static const auto kTable =
      Record<E>()
          .has<&E::work>(
              {.key = "work", .en = "time on the spot", .zh = "现场用时", .required = true})
          .has<&E::limit>({.key = "limit",
                           .en = "clock time allowed, from the task's arrival",
                           .zh = "时限，自任务下达起按自然时间计"});
  return kTable;
}

template <>
const Record<OrganisationEntry>& record_of() {
  using E = OrganisationEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::posts>({.key = "posts", .en = "desks of the centre", .zh = "中心席位"})
          .has<&E::supervisors>(
              {.key = "supervisors", .en = "those who patrol, verify and check", .zh = "监督员"})
          .has<&E::units>({.key = "units", .en = "units that handle cases", .zh = "处置单位"})
          .has<&E::activities>({.key = "activities",
                                .en = "which desk does what; what is absent is not done",
                                .zh = "各环节由哪个席位办理；不写的环节不存在"})
          .has<&E::verification>({.key = "verification",
                                  .en = "supervisors verify public reports before filing",
                                  .zh = "核实：立案前由监督员核实公众举报"})
          .has<&E::check>({.key = "check",
                           .en = "supervisors check the work before closing",
                           .zh = "核查：结案前由监督员核查"});
  return kTable;
}

}  // namespace wangge::scenario
