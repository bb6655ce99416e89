#include "scenario/trace_entry.hpp"

#include <array>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scenario/demand_entry.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<TraceOrder>> choices_of() {
  static constexpr std::array kWords{Choice<TraceOrder>{"by_time", TraceOrder::ByTime},
                                     Choice<TraceOrder>{"any", TraceOrder::Any}};
  return kWords;
}

template <>
std::span<const Choice<UnknownValues::Area>> choices_of() {
  using Area = UnknownValues::Area;
  static constexpr std::array kWords{Choice<Area>{"refuse", Area::Refuse},
                                     Choice<Area>{"anywhere", Area::Anywhere}};
  return kWords;
}

template <>
std::span<const Choice<UnknownValues::Handler>> choices_of() {
  using Handler = UnknownValues::Handler;
  static constexpr std::array kWords{Choice<Handler>{"refuse", Handler::Refuse},
                                     Choice<Handler>{"by_rule", Handler::ByRule}};
  return kWords;
}

void Language<ChannelWords>::read(const Node& node, const Spec& spec, const Reader& reader,
                                  ChannelWords& out) {
  if (!node.is_map()) return reader.fault(node, {base::text("scenario.not_channels"), "", ""});
  for (const Entry& entry : node.entries) {
    const Reader here = reader.at(entry.key);
    ChannelWords::Meaning& meaning = out.channels[std::string(base::trimmed(entry.key))];
    meaning.where = {entry.mark, here.path()};
    Language<model::Channel>::read(entry.value, spec, here, meaning.channel);
  }
}

Node Language<ChannelWords>::schema(const Spec& spec) {
  Node schema = Node::map({});
  schema.set("type", "object");
  schema.set("additionalProperties", Language<model::Channel>::schema(spec));
  return schema;
}

/// The headings are those of the vendor's exports (domain.md 6) and of public data sets.
template <>
const Record<TraceColumns>& record_of() {
  using E = TraceColumns;
  static const auto kTable =
      Record<E>()
          .has<&E::at>({.key = "at",
                        .en = "heading of the column with the time of the report",
                        .zh = "上报时间所在列的表头",
                        .columns = "at|create_time|CREATE_TIME|上报时间|创建时间|受理时间"})
          .has<&E::category>({.key = "category",
                              .en = "of the category (id, code or name)",
                              .zh = "小类（代号、编码或名称）列的表头",
                              .columns = "category|sub_type|SUB_TYPE_NAME|sub_type_name|event_type_"
                                         "code|小类|小类名称"})
          .has<&E::group>(
              {.key = "group",
               .en = "of the class that it belongs to",
               .zh = "大类列的表头",
               .columns = "group|main_type|MAIN_TYPE_NAME|main_type_name|大类|大类名称"})
          .has<&E::subdistrict>(
              {.key = "subdistrict",
               .en = "of the subdistrict",
               .zh = "街道列的表头",
               .columns = "subdistrict|street_name|STREET_NAME|街道|街道名称|所属街道"})
          .has<&E::community>(
              {.key = "community",
               .en = "of the community",
               .zh = "社区列的表头",
               .columns = "community|community_name|COMMUNITY_NAME|社区|社区名称|所属社区"})
          .has<&E::cell>({.key = "cell",
                          .en = "of the cell",
                          .zh = "单元网格列的表头",
                          .columns = "cell|cell_id|cell_name|网格|单元网格|网格编码"})
          .has<&E::handler>(
              {.key = "handler",
               .en = "of the unit that handled it",
               .zh = "处置单位列的表头",
               .columns = "handler|dispose_unit|DISPOSE_UNIT_NAME|dispose_unit_name|处置单位|"
                          "处置部门"})
          .has<&E::channel>(
              {.key = "channel",
               .en = "of the channel through which it came",
               .zh = "问题来源列的表头",
               .columns = "channel|event_src|EVENT_SRC_NAME|event_src_name|问题来源|来源渠道"});
  return kTable;
}

template <>
const Record<UnknownValues>& record_of() {
  using E = UnknownValues;
  static const auto kTable =
      Record<E>()
          .has<&E::category>({.key = "category",
                              .en = "category for rows of an unknown one; absent: a fault",
                              .zh = "未知小类的行归入哪个小类；不写则报错"})
          .has<&E::area>({.key = "area",
                          .en = "a place that nothing is called, or none: refuse, or anywhere",
                          .zh = "地点未知或为空：refuse 报错，anywhere 分布到全区",
                          .fallback = "refuse"})
          .has<&E::handler>(
              {.key = "handler",
               .en = "an unknown unit: refuse, or dispatched by the rules (as empty "
                     "fields are)",
               .zh = "处置单位未知：refuse 报错，by_rule 按规则派遣（为空时总是按规则）",
               .fallback = "refuse"});
  return kTable;
}

template <>
const Record<CategoryTemplate>& record_of() {
  using E = CategoryTemplate;
  static const auto kTable =
      Record<E>()
          .has<&E::kind>(
              {.key = "kind", .en = "component or event", .zh = "部件或事件", .fallback = "event"})
          .has<&E::components>({.key = "components",
                                .en = "classes of the export whose categories are components",
                                .zh = "案卷中属于部件的大类"})
          .has<&E::owner>({.key = "owner",
                           .en = "owner where the export names no unit; else the unit that handled "
                                 "most of them",
                           .zh = "案卷中没有处置单位时的主管部门；否则为处置最多的单位"})
          .has<&E::profile>({.key = "profile", .en = "id of a profile", .zh = "发现特征代号"})
          .has<&E::subdistrict_competent>(
              {.key = "subdistrict_competent",
               .en = "chance that the subdistrict's own crew is the right handler",
               .zh = "应由街道自行处置的概率",
               .fallback = "0"})
          .has<&E::severities>({.key = "severities",
                                .en = "filing conditions with limit and work",
                                .zh = "立案条件：时限与作业时间",
                                .required = true});
  return kTable;
}

template <>
const Record<TraceCreate>& record_of() {
  using E = TraceCreate;
  static const auto kTable =
      Record<E>()
          .has<&E::areas>({.key = "areas",
                           .en = "subdistricts and communities are those of the export",
                           .zh = "街道和社区取自案卷",
                           .fallback = "false"})
          .has<&E::categories>({.key = "categories",
                                .en = "categories that the scenario does not list, all like this",
                                .zh = "情景中没有的小类，按此生成"})
          .has<&E::units>({.key = "units",
                           .en = "handling units that the scenario does not list, all like this; "
                                 "its id stands for all of them in staffing lines",
                           .zh = "情景中没有的处置单位，按此生成；编制行中用其代号代表全部"});
  return kTable;
}

template <>
const Record<TraceEntry>& record_of() {
  using E = TraceEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::file>({.key = "file",
                          .en = "CSV of cases, one a row",
                          .zh = "案卷 CSV 表，一行一案",
                          .required = true})
          .has<&E::columns>({.key = "columns",
                             .en = "headings of its columns; usual ones are found without",
                             .zh = "各列的表头；常见表头可自动识别",
                             .fallback = "{}"})
          .has<&E::order>({.key = "order",
                           .en = "by_time: rows out of order are faults; any: they are sorted",
                           .zh = "by_time：时间乱序报错；any：自动排序",
                           .fallback = "by_time"})
          .has<&E::channels>({.key = "channels",
                              .en = "what the words of the channel column mean",
                              .zh = "来源列各取值对应的渠道"})
          .has<&E::channel>({.key = "channel",
                             .en = "channel of all others",
                             .zh = "其余各行的渠道",
                             .fallback = "trace"})
          .has<&E::unknown>({.key = "unknown",
                             .en = "values that nothing in the scenario is called",
                             .zh = "情景中不存在的取值",
                             .fallback = "{}"})
          .has<&E::create>({.key = "create",
                            .en = "what is made from the export",
                            .zh = "由案卷生成的内容",
                            .fallback = "{}"});
  return kTable;
}

}  // namespace wangge::scenario
