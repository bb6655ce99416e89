#include "scenario/settings_entry.hpp"

#include <array>

#include "base/text.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<model::TravelMetric>> choices_of() {
  using M = model::TravelMetric;
  static constexpr std::array kWords{Choice<M>{"straight", M::Straight},
                                     Choice<M>{"manhattan", M::Manhattan},
                                     Choice<M>{"roads", M::Roads}};
  return kWords;
}

template <>
std::span<const Choice<model::NetworkMode>> choices_of() {
  using M = model::NetworkMode;
  static constexpr std::array kWords{Choice<M>{"off", M::Off}, Choice<M>{"latency", M::Latency},
                                     Choice<M>{"flows", M::Flows}};
  return kWords;
}

template <>
std::span<const Choice<HolidayTable>> choices_of() {
  static constexpr std::array kWords{Choice<HolidayTable>{"cn", HolidayTable::China},
                                     Choice<HolidayTable>{"none", HolidayTable::None}};
  return kWords;
}

Outcome<ClockRange> clock_range_from(std::string_view text) {
  const std::size_t dash = text.find('-');
  const Wrong wrong{base::text("scenario.not_a_clock_range", text), "08:00-12:00", ""};
  if (dash == std::string_view::npos) return wrong;
  const Outcome<ClockTime> from = clock_time_from(text.substr(0, dash));
  const Outcome<ClockTime> to = clock_time_from(text.substr(dash + 1));
  const auto* begin = std::get_if<ClockTime>(&from);
  const auto* end = std::get_if<ClockTime>(&to);
  if (begin == nullptr || end == nullptr || begin->since_midnight >= end->since_midnight ||
      end->since_midnight > base::days(1))
    return wrong;
  return ClockRange{begin->since_midnight, end->since_midnight};
}

Node clock_range_schema() {
  const std::string blanks(kBlanksPattern), time = blanks + clock_time_pattern(24) + blanks;
  return pattern_schema('^' + time + '-' + time + '$');
}

template <>
const Record<model::TravelPlan>& record_of() {
  using E = model::TravelPlan;
  static const auto kTable =
      Record<E>()
          .has<&E::metric>({.key = "metric",
                            .en = "straight lines, along streets that run north and east, or "
                                  "on the road network (see `roads`)",
                            .zh = "直线距离、沿正南正北街道的距离，或按道路网（见 roads）",
                            .fallback = "straight"})
          .has<&E::detour>({.key = "detour",
                            .en = "ways are longer than the metric by this factor",
                            .zh = "绕行系数",
                            .fallback = "1.3",
                            .least = "1",
                            .most = "5"})
          .has<&E::spread>(
              {.key = "spread",
               .en = "how much crews' journeys and supervisors' walks vary about the time on the "
                     "map: cv of "
                     "a lognormal factor of mean 1",
               .zh = "班组行程与监督员步行的实际用时围绕地图时间的离散程度：均值为 1 的对数正态"
                     "倍数的变异系数",
               .fallback = "0",
               .most = "3"});
  return kTable;
}

template <>
const Record<OutageEntry>& record_of() {
  using E = OutageEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::sector>({.key = "sector",
                            .en = "subdistrict whose handsets are cut off; with no department "
                                  "either: the centre",
                            .zh = "中断的街道扇区；与 department 均不写则为中心链路"})
          .has<&E::department>({.key = "department",
                                .en = "department (all its teams) or team whose own line is down",
                                .zh = "专线中断的专业部门（含其各分队）或某一分队"})
          .has<&E::from>({.key = "from", .en = "from", .zh = "开始", .required = true})
          .has<&E::to>({.key = "to", .en = "until", .zh = "结束", .required = true});
  return kTable;
}

namespace {
/// What lies between the departments and the centre, and the centre's server.
Record<NetworkEntry> with_lines(Record<NetworkEntry> record) {
  using E = NetworkEntry;
  record
      .has<&E::department_link>(
          {.key = "department_link",
           .en = "each department's or team's own line to the centre; absent: they are at the "
                 "centre's link",
           .zh = "各部门（分队）到中心的专线带宽；不写则直接在中心链路上",
           .above_zero = true})
      .has<&E::department_latency>({.key = "department_latency",
                                    .en = "delay on it",
                                    .zh = "部门专线时延",
                                    .fallback = "20 ms",
                                    .most = "10 min"})
      .has<&E::server>({.key = "server",
                        .en = "what the centre's server takes of all that arrives; absent: "
                              "anything",
                        .zh = "中心服务器接收全部数据的速率；不写则不限",
                        .above_zero = true});
  return record;
}
}  // namespace

template <>
const Record<NetworkEntry>& record_of() {
  using E = NetworkEntry;
  static const auto kTable =
      with_lines(Record<E>()
                     .has<&E::mode>({.key = "mode",
                                     .en = "off: no delay; latency: fixed; flows: shared links",
                                     .zh = "off 无延迟；latency 固定延迟；flows 共享带宽",
                                     .fallback = "off"})
                     .has<&E::sector_uplink>(
                         {.key = "sector_uplink",
                          .en = "shared by the handsets of one subdistrict (2006 GPRS)",
                          .zh = "一个街道内城管通共享的上行带宽（2006 年 GPRS）",
                          .fallback = "20 kB/s",
                          .above_zero = true})
                     .has<&E::crowd_half>(
                         {.key = "crowd_half",
                          .en = "so many people of demand.crowds in a subdistrict halve "
                                "what its handsets get: n leave sector_uplink / (1 + n / "
                                "crowd_half); absent: people do no harm",
                          .zh = "街道内 demand.crowds 的人数达此数时，城管通可用带宽减半：n 人"
                                "时为 sector_uplink / (1 + n / crowd_half)；不写则不受影响",
                          .most = "1e8",
                          .above_zero = true})
                     .has<&E::sector_latency>({.key = "sector_latency",
                                               .en = "delay between handset and centre",
                                               .zh = "城管通到中心的时延",
                                               .fallback = "700 ms",
                                               .most = "10 min"})
                     .has<&E::centre_link>({.key = "centre_link",
                                            .en = "the centre's own link",
                                            .zh = "中心链路带宽",
                                            .fallback = "1.25 MB/s",
                                            .above_zero = true})
                     .has<&E::centre_latency>({.key = "centre_latency",
                                               .en = "delay on it",
                                               .zh = "中心链路时延",
                                               .fallback = "20 ms",
                                               .most = "10 min"}))
          .has<&E::report_size>({.key = "report_size",
                                 .en = "a report: photographs and position",
                                 .zh = "一次上报的数据量（照片与位置）",
                                 .fallback = "60 kB"})
          .has<&E::feedback_size>({.key = "feedback_size",
                                   .en = "feedback with photographs",
                                   .zh = "一次反馈的数据量",
                                   .fallback = "60 kB"})
          .has<&E::task_size>({.key = "task_size",
                               .en = "a task sent to a handset",
                               .zh = "一次任务下发的数据量",
                               .fallback = "2 kB"})
          .has<&E::voice_fallback>({.key = "voice_fallback",
                                    .en = "time to report by telephone while the link is down",
                                    .zh = "链路中断时改用电话上报所需时间",
                                    .fallback = "5 min",
                                    .most = "1 d"})
          .has<&E::outage_entries>(
              {.key = "outages", .en = "windows in which a link is down", .zh = "链路中断时段"});
  return kTable;
}

template <>
const Record<CalendarEntry>& record_of() {
  using E = CalendarEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::holidays>({.key = "holidays",
                              .en = "cn: the Chinese public holidays and make-up days that the "
                                    "program knows; none: weekends only",
                              .zh = "cn：内置的中国法定假日与调休；none：只有周末",
                              .fallback = "cn"})
          .has<&E::working_hours>({.key = "working_hours",
                                   .en = "office hours of a working day",
                                   .zh = "工作日的办公时间",
                                   .fallback = "[\"08:00-12:00\", \"14:00-18:00\"]"})
          .has<&E::extra_holidays>(
              {.key = "extra_holidays", .en = "further days off", .zh = "另外的休息日"})
          .has<&E::extra_working_days>(
              {.key = "extra_working_days", .en = "further working days", .zh = "另外的工作日"});
  return kTable;
}

template <>
const Record<ExperimentEntry>& record_of() {
  using E = ExperimentEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::start>({.key = "start", .en = "first day", .zh = "起始日期", .required = true})
          .has<&E::written_length>({.key = "length",
                                    .en = "simulated time from the start, the warm-up included",
                                    .zh = "自起始日起的模拟时长，含预热",
                                    .required = true,
                                    .most = "1100 d",
                                    .above_zero = true})
          .has<&E::written_warm_up>({.key = "warm_up",
                                     .en = "first part of it, not measured",
                                     .zh = "其中最初不计入统计的预热时间",
                                     .fallback = "0",
                                     .most = "366 d"})
          .has<&E::seed>({.key = "seed",
                          .en = "number from which all chance comes",
                          .zh = "随机种子",
                          .fallback = "1",
                          .least = "0",
                          .most = "9007199254740991"})
          .has<&E::replications>({.key = "replications",
                                  .en = "independent repetitions of the whole time",
                                  .zh = "独立重复次数",
                                  .fallback = "20",
                                  .least = "1",
                                  .most = "100000"})
          .has<&E::confidence>({.key = "confidence",
                                .en = "of all intervals",
                                .zh = "置信水平",
                                .fallback = "0.95",
                                .least = "0.5",
                                .most = "0.9999"})
          .has<&E::indicator_entries>({.key = "indicators",
                                       .en = "indicators that the comparison shows; `wangge "
                                             "indicators` lists them all",
                                       .zh = "比较时显示的指标；wangge indicators 列出全部指标"})
          .has<&E::primary_entry>({.key = "primary",
                                   .en = "the indicator that ranks the configurations",
                                   .zh = "用于排名的指标"});
  return kTable;
}

}  // namespace wangge::scenario
