#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {
namespace {

/// What the file is and what it builds on.
Record<ScenarioEntry>& title(Record<ScenarioEntry>& record) {
  using E = ScenarioEntry;
  return record
      .has<&E::version>({.key = "wangge",
                         .en = "version of the scenario language: 1",
                         .zh = "情景语言的版本：1",
                         .required = true,
                         .least = "1"})
      .has<&E::name>({.key = "name",
                      .en = "short name, used for folders",
                      .zh = "简短名称，用作文件夹名",
                      .required = true})
      .has<&E::zh>({.key = "zh", .en = "Chinese title", .zh = "中文标题"})
      .has<&E::en>({.key = "en", .en = "English title", .zh = "英文标题"})
      .has<&E::extends>({.key = "extends",
                         .en = "files that this one builds on, later ones win",
                         .zh = "本文件所基于的文件，后者优先"});
}

/// The city: places, problems, people.
Record<ScenarioEntry>& city(Record<ScenarioEntry>& record) {
  using E = ScenarioEntry;
  return record
      .has<&E::district>({.key = "district",
                          .en = "subdistricts, communities, cells",
                          .zh = "街道、社区、单元网格",
                          .fallback = "{}"})
      .has<&E::travel>({.key = "travel",
                        .en = "how far it is from one place to another",
                        .zh = "两地之间的路程",
                        .fallback = "{}"})
      .has<&E::roads>({.key = "roads",
                       .en = "the road network, with travel: {metric: roads}",
                       .zh = "道路网，与 travel: {metric: roads} 同用",
                       .fallback = "{}"})
      .has<&E::categories>({.key = "categories",
                            .en = "what can be wrong, who owns it, by when it must be handled",
                            .zh = "问题分类、主管部门与处置时限",
                            .fallback = "{}"})
      .has<&E::organisation>({.key = "organisation",
                              .en = "desks, supervisors and units, and who does what",
                              .zh = "席位、监督员、处置单位及分工",
                              .fallback = "{}"})
      .has<&E::demand>({.key = "demand",
                        .en = "problems and work that arise",
                        .zh = "问题与工作的来源",
                        .fallback = "{}"})
      .has<&E::emergencies>({.key = "emergencies",
                             .en = "incidents that 110, 119 and 120 are called about, and who "
                                   "answers them",
                             .zh = "110、119、120 等突发事件与处置力量"})
      .has<&E::staffing>({.key = "staffing",
                          .en = "shifts, and the baseline of who is on duty",
                          .zh = "班次与现行在岗人员",
                          .fallback = "{}"})
      .has<&E::configurations>({.key = "configurations",
                                .en = "named staffing configurations that are compared with it",
                                .zh = "与之比较的编制方案"})
      .has<&E::sweep>({.key = "sweep",
                       .en = "further configurations: numbers of people to try on some lines",
                       .zh = "批量方案：某些行拟比较的人数组合"});
}

/// How it works, and how it is simulated.
Record<ScenarioEntry>& rules(Record<ScenarioEntry>& record) {
  using E = ScenarioEntry;
  return record
      .has<&E::policy>({.key = "policy",
                        .en = "rules that the district has chosen",
                        .zh = "本区采用的规则",
                        .fallback = "{}"})
      .has<&E::scores>({.key = "scores",
                        .en = "weights of the scores, 100 points each; absent: the usual ones",
                        .zh = "各评分的指标权重，每项合计 100 分；不写则用通行权重"})
      .has<&E::calendar>({.key = "calendar",
                          .en = "working days and office hours",
                          .zh = "工作日与办公时间",
                          .fallback = "{}"})
      .has<&E::network>({.key = "network",
                         .en = "the platform's data network",
                         .zh = "平台数据网络",
                         .fallback = "{}"})
      .has<&E::experiment>({.key = "experiment",
                            .en = "dates, seed, repetitions, indicators",
                            .zh = "日期、随机种子、重复次数、指标",
                            .required = true})
      .has<&E::sources>({.key = "sources",
                         .en = "free text: where the figures come from",
                         .zh = "自由文本：数据出处"});
}

Record<ScenarioEntry> whole() {
  Record<ScenarioEntry> record;
  rules(city(title(record)));
  return record;
}

}  // namespace

template <>
const Record<ScenarioEntry>& record_of() {
  static const Record<ScenarioEntry> kTable = whole();
  return kTable;
}

}  // namespace wangge::scenario
