#include "scenario/emergencies_entry.hpp"

#include <array>

#include "scenario/rhythm_specs.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<model::Asked>> choices_of() {
  using A = model::Asked;
  static constexpr std::array kWords{Choice<A>{"by_caller", A::ByCaller},
                                     Choice<A>{"on_scene", A::OnScene}};
  return kWords;
}

template <>
const Record<CentreEntry>& record_of() {
  using E = CentreEntry;
  static const auto kTable =
      named(Record<E>())
          .has<&E::call_desk>({.key = "call_desk",
                               .en = "desk that answers and asks; its queue is the wait",
                               .zh = "接警席位；来电在此排队",
                               .required = true})
          .has<&E::dispatch_desk>({.key = "dispatch_desk",
                                   .en = "desk that gives the orders; absent: the call desk",
                                   .zh = "调度席位；不写则由接警席位调度"})
          .has<&E::interview>(
              {.key = "interview", .en = "time of asking", .zh = "询问用时", .required = true})
          .has<&E::dispatch>({.key = "dispatch",
                              .en = "from the end of asking to the order",
                              .zh = "调度用时：自询问结束至下达指令",
                              .required = true})
          .has<&E::transfer>({.key = "transfer",
                              .en = "to hand a call on that belongs to another centre",
                              .zh = "将不属本台的报警转交他台的用时",
                              .fallback = "30 s"})
          .has<&E::answer_target>({.key = "answer_target",
                                   .en = "answered within it counts as in time",
                                   .zh = "在此时间内接听为及时",
                                   .fallback = "10 s",
                                   .most = "1 h",
                                   .above_zero = true});
  return kTable;
}

template <>
const Record<NeedEntry>& record_of() {
  using E = NeedEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::service>({.key = "service",
                             .en = "unit that sends; it has a `response`",
                             .zh = "出动单位，须有 response",
                             .required = true})
          .has<&E::units>({.key = "units",
                           .en = "how many of its crews",
                           .zh = "需要的班组数",
                           .fallback = "1",
                           .least = "1",
                           .most = "1000"})
          .has<&E::share>({.key = "share",
                           .en = "share of the incidents of this type that need it",
                           .zh = "该类突发事件中需要它的比例",
                           .fallback = "1",
                           .above_zero = true})
          .has<&E::asked>({.key = "asked",
                           .en = "by_caller: known from the interview; on_scene: the first crew "
                                 "there asks for it",
                           .zh = "by_caller 由来电得知；on_scene 由先到班组请求增援",
                           .fallback = "by_caller"})
          .has<&E::work>({.key = "work",
                          .en = "time of each crew on the scene",
                          .zh = "每个班组的现场用时",
                          .required = true})
          .has<&E::to_hospital>({.key = "to_hospital",
                                 .en = "chance that a crew then takes somebody to a hospital",
                                 .zh = "随后送往医院的概率",
                                 .fallback = "0"})
          .has<&E::hand_over>({.key = "hand_over",
                               .en = "time at the hospital; needed with to_hospital",
                               .zh = "在医院的交接用时；与 to_hospital 同写"});
  return kTable;
}

template <>
const Record<IncidentTypeEntry>& record_of() {
  using E = IncidentTypeEntry;
  static const auto kTable =
      named(Record<E>())
          .has<&E::priority>({.key = "priority",
                              .en = "0 emergency, 1 urgent, 2 routine; smaller goes first",
                              .zh = "优先级：0 应急、1 紧急、2 一般；数小者先办",
                              .fallback = "0",
                              .least = "0",
                              .most = "9"})
          .has<&E::centre>({.key = "centre",
                            .en = "call centre whose affair it is",
                            .zh = "主管的接警台",
                            .required = true})
          .has<&E::target>({.key = "target",
                            .en = "from the call to the first crew there: within it is in time",
                            .zh = "自来电至首个班组到场，在此时间内为及时",
                            .required = true,
                            .most = "1 d",
                            .above_zero = true})
          .has<&E::false_alarm>({.key = "false_alarm",
                                 .en = "share of which the first crew finds nothing",
                                 .zh = "误报比例：首个班组到场未发现情况",
                                 .fallback = "0"})
          .has<&E::false_alarm_work>({.key = "false_alarm_work",
                                      .en = "until it knows",
                                      .zh = "确认误报的用时",
                                      .fallback = "5 min"})
          .has<&E::command_post>({.key = "command_post",
                                  .en = "of several services: from the last crew's end of work "
                                        "until the scene is handed back; absent: no post is set up",
                                  .zh = "现场指挥部：多个单位处置时，自最后班组完工至移交现场；"
                                        "不写则不设"})
          .has<&E::needs>({.key = "needs",
                           .en = "what it takes, by service; all of it at the same time",
                           .zh = "需要哪些单位的力量，同时出动",
                           .required = true});
  return kTable;
}

namespace {

/// The calls about an incident.
Record<IncidentStreamEntry> calls(Record<IncidentStreamEntry> record) {
  using E = IncidentStreamEntry;
  return record
      .has<&E::types>({.key = "types",
                       .en = "weights of the types of incident; absent: every type alike",
                       .zh = "各类突发事件的权重；不写则各类相同",
                       .most = "1e9"})
      .has<&E::dialled>({.key = "dialled",
                         .en = "weights of the centres that are called first; absent: the type's "
                               "own",
                         .zh = "首先拨打各接警台的权重；不写则拨打主管的接警台",
                         .most = "1e9"})
      .has<&E::repeat_calls>({.key = "repeat_calls",
                              .en = "mean number of further callers while it is open",
                              .zh = "未了结期间其他来电者的平均数",
                              .fallback = "0",
                              .most = "1000"})
      .has<&E::repeat_delay>({.key = "repeat_delay",
                              .en = "between the calls",
                              .zh = "来电之间的间隔",
                              .fallback = "exponential(2 min)"})
      .has<&E::repeat_dialled>({.key = "repeat_dialled",
                                .en = "weights of the centres that they call; absent: as `dialled`",
                                .zh = "其他来电者拨打各接警台的权重；不写则同 dialled",
                                .most = "1e9"})
      .has<&E::recognised>({.key = "recognised",
                            .en = "chance that a further call at another centre is seen to be the "
                                  "same; if not, that centre sends in vain",
                            .zh = "他台接到的重复来电被识别的概率；未识别则该台空派力量",
                            .fallback = "1"});
}

}  // namespace

template <>
const Record<IncidentStreamEntry>& record_of() {
  static const auto kTable = happens_in(calls(happens_at(named(Record<IncidentStreamEntry>()))));
  return kTable;
}

template <>
const Record<HospitalEntry>& record_of() {
  using E = HospitalEntry;
  static const auto kTable =
      named(Record<E>())
          .has<&E::at>({.key = "at",
                        .en = "where it stands: [x, y] in metres east and north of the origin",
                        .zh = "位置：[x, y]，自原点向东、向北的米数",
                        .required = true});
  return kTable;
}

template <>
const Record<SurgeEntry>& record_of() {
  using E = SurgeEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::open_incidents>({.key = "open_incidents",
                                    .en = "it begins when so many incidents are open at once",
                                    .zh = "同时未了结的突发事件达到此数即启动",
                                    .required = true,
                                    .least = "1",
                                    .most = "100000"})
          .has<&E::lasts>({.key = "lasts",
                           .en = "it goes on so long after they are fewer again",
                           .zh = "低于此数后再持续的时间",
                           .fallback = "0",
                           .most = "30 d"})
          .has<&E::mutual_aid>({.key = "mutual_aid",
                                .en = "stations help in each other's zones, where their own "
                                      "mutual_aid says false",
                                .zh = "平时不跨片的站点此时互相支援",
                                .fallback = "false"})
          .has<&E::defer_routine>({.key = "defer_routine",
                                   .en = "crews that answer emergencies begin no routine case",
                                   .zh = "应急班组不再开始一般案件",
                                   .fallback = "false"})
          .has<&E::overtime>({.key = "overtime",
                              .en = "who is to leave stays so much longer",
                              .zh = "应下班者延长在岗的时间",
                              .fallback = "0",
                              .most = "1 d"})
          .has<&E::activation>({.key = "activation",
                                .en = "work of the command when it begins",
                                .zh = "启动时指挥席位的用时"});
  return kTable;
}

template <>
const Record<EmergenciesEntry>& record_of() {
  using E = EmergenciesEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::centres>({.key = "centres",
                             .en = "call centres: 110, 119, 120, ...",
                             .zh = "接警台：110、119、120 等"})
          .has<&E::types>({.key = "types", .en = "types of incident", .zh = "突发事件类型"})
          .has<&E::streams>({.key = "streams",
                             .en = "incidents that befall the city",
                             .zh = "城市中发生的突发事件"})
          .has<&E::hospitals>(
              {.key = "hospitals", .en = "where ambulances take people", .zh = "救护车送往的医院"})
          .has<&E::command>({.key = "command",
                             .en = "desk of the district's emergency command; absent: nobody "
                                   "coordinates",
                             .zh = "区应急指挥席位；不写则无人协调"})
          .has<&E::surge>({.key = "surge",
                           .en = "when the district is in surge, and what it does then; absent: "
                                 "never",
                           .zh = "应急响应的启动条件与措施；不写则不启动"});
  return kTable;
}

}  // namespace wangge::scenario
