#include "scenario/categories_entry.hpp"

#include <array>

#include "scenario/common_specs.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<model::CategoryKind>> choices_of() {
  using Kind = model::CategoryKind;
  static constexpr std::array kWords{
      Choice<Kind>{"component", Kind::Component}, Choice<Kind>{"event", Kind::Event},
      Choice<Kind>{"部件", Kind::Component}, Choice<Kind>{"事件", Kind::Event}};
  return kWords;
}

template <>
const Record<ProfileEntry>& record_of() {
  using E = ProfileEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::id>({.key = "id", .en = "name of it in files", .zh = "代号", .required = true})
          .has<&E::detected>({.key = "detected",
                              .en = "chance that a supervisor who passes the cell sees it",
                              .zh = "监督员经过时发现的概率",
                              .fallback = "1"})
          .has<&E::fixed_on_spot>(
              {.key = "fixed_on_spot",
               .en = "share of those seen that the supervisor puts right at once",
               .zh = "监督员当场自行处置的比例",
               .fallback = "0"})
          .has<&E::lifetime>({.key = "lifetime",
                              .en = "it goes away by itself after this time; absent: it stays",
                              .zh = "无人处理时自行消失的时间；不写则一直存在"})
          .has<&E::noticed_by_public>({.key = "noticed_by_public",
                                       .en = "chance that somebody would report it",
                                       .zh = "公众会举报的概率",
                                       .fallback = "0"})
          .has<&E::public_delay>({.key = "public_delay",
                                  .en = "from arising to the first public report",
                                  .zh = "从发生到首次公众举报的时间",
                                  .fallback = "exponential(1 d)"})
          .has<&E::repeat_reports>({.key = "repeat_reports",
                                    .en = "mean number of further public reports while it is open",
                                    .zh = "未解决期间后续公众举报的平均次数",
                                    .fallback = "0",
                                    .least = "0",
                                    .most = "100"})
          .has<&E::repeat_delay>({.key = "repeat_delay",
                                  .en = "time between those",
                                  .zh = "后续举报的间隔",
                                  .fallback = "exponential(1 d)"});
  return kTable;
}

namespace {

template <class T>
Record<T> severity_fields(Record<T> record) {
  record.template has<&T::share>({.key = "share",
                                  .en = "share relative to the category's other severities",
                                  .zh = "在本类各等级中的相对份额",
                                  .fallback = "1",
                                  .most = "1e6",
                                  .columns = "份额|占比"});
  record.template has<&T::limit>(
      {.key = "limit",
       .en = "statutory time to handle: 2 uh (urgent hours), 4 wh "
             "(working hours), 3 wd, 5 ud (days)",
       .zh = "处置时限：2 uh（紧急工作时）、4 wh（工作时）、3 wd（工作日）、"
             "5 ud（自然日）",
       .required = true,
       .columns = "处置时限|时限"});
  record.template has<&T::work>({.key = "work",
                                 .en = "a crew's working time on the spot",
                                 .zh = "处置人员现场作业时间",
                                 .required = true,
                                 .columns = "作业时间|处置用时"});
  record.template has<&T::priority>({.key = "priority",
                                     .en = "0 emergency, 1 urgent, 2 routine; smaller goes first",
                                     .zh = "优先级：0 应急、1 紧急、2 一般；数小者先办",
                                     .fallback = "2",
                                     .least = "0",
                                     .most = "9",
                                     .columns = "优先级"});
  record.template has<&T::needs>({.key = "needs",
                                  .en = "skills that its crew must have besides the category's",
                                  .zh = "除小类所需之外，处置班组还须具备的技能",
                                  .columns = "所需技能"});
  return record;
}

}  // namespace

template <>
const Record<SeverityEntry>& record_of() {
  static const auto kTable = severity_fields(named(Record<SeverityEntry>()));
  return kTable;
}

template <>
const Record<SeverityRow>& record_of() {
  using E = SeverityRow;
  static const auto kTable = severity_fields(
      Record<E>()
          .has<&E::category>({.key = "category",
                              .en = "id or code of the category",
                              .zh = "小类的代号或编码",
                              .required = true,
                              .columns = "小类代码|小类"})
          .has<&E::id>({.key = "severity",
                        .en = "name of the filing condition in files; default: its number among "
                              "those of its category",
                        .zh = "立案条件代号；缺省为它在本小类中的序号",
                        .columns = "id|立案条件代号"})
          .has<&E::zh>({.key = "zh",
                        .en = "the filing condition in Chinese",
                        .zh = "立案条件的文字",
                        .columns = "立案条件|名称"})
          .has<&E::en>({.key = "en", .en = "English name", .zh = "英文名称"}));
  return kTable;
}

namespace {

/// What a category is called and where it belongs.
Record<CategoryEntry> named_category() {
  using E = CategoryEntry;
  return Record<E>()
      .has<&E::id>({.key = "id",
                    .en = "name of it in files; default: its code",
                    .zh = "代号；缺省用编码",
                    .columns = "代号"})
      .has<&E::code>({.key = "code",
                      .en = "code in the scheme",
                      .zh = "编码",
                      .columns = "小类代码|小类编码|编码"})
      .has<&E::zh>(
          {.key = "zh", .en = "Chinese name", .zh = "中文名称", .columns = "小类名称|小类|名称"})
      .has<&E::en>({.key = "en", .en = "English name", .zh = "英文名称"})
      .has<&E::kind>({.key = "kind",
                      .en = "component (street furniture) or event",
                      .zh = "部件或事件",
                      .fallback = "event",
                      .columns = "类型|类别"})
      .has<&E::group>({.key = "group",
                       .en = "class that it belongs to",
                       .zh = "所属大类",
                       .columns = "大类代码|大类|big"});
}

}  // namespace

template <>
const Record<CategoryEntry>& record_of() {
  using E = CategoryEntry;
  static const auto kTable =
      named_category()
          .has<&E::owner>({.key = "owner",
                           .en = "unit that is in charge of it",
                           .zh = "主管部门",
                           .required = true,
                           .columns = "处置单位",
                           .instead = "主管部门"})
          .has<&E::profile>({.key = "profile",
                             .en = "how it meets the eye (id of a profile); default: every passing "
                                   "supervisor sees it, the public does not report it",
                             .zh = "发现特征（profile 代号）；缺省：监督员经过必发现，公众不举报",
                             .columns = "发现特征"})
          .has<&E::weight>({.key = "weight",
                            .en = "its share of the problems relative to the other categories",
                            .zh = "问题多少的相对权重",
                            .fallback = "1",
                            .least = "0",
                            .most = "1e9",
                            .columns = "权重"})
          .has<&E::subdistrict_competent>(
              {.key = "subdistrict_competent",
               .en = "chance that the subdistrict's own crew is the right handler",
               .zh = "应由街道自行处置的概率",
               .fallback = "0",
               .columns = "街道处置概率"})
          .has<&E::either_competent>(
              {.key = "either_competent",
               .en =
                   "chance that owner and subdistrict can both do it: then the rule order says who",
               .zh = "主管部门与街道均可处置的概率：由派遣规则决定由谁处置",
               .fallback = "0",
               .columns = "均可处置概率"})
          .has<&E::needs>({.key = "needs",
                           .en = "skills that its crew must have, e.g. [pumps]",
                           .zh = "处置班组须具备的技能，如 [排水]",
                           .columns = "所需技能"})
          .has<&E::also>({.key = "also",
                          .en = "further units that may be in charge of it, and the chance that "
                                "each is the right handler: {water: 0.1, power: 0.05}",
                          .zh = "其他可能的权属单位及各自应负责处置的概率",
                          .most = "1"})
          .has<&E::severities>({.key = "severities",
                                .en = "filing conditions, at least one (here or in the table)",
                                .zh = "立案条件，至少一条（写在此处或表中）"});
  return kTable;
}

template <>
const Record<GroupEntry>& record_of() {
  static const auto kTable = named(Record<GroupEntry>());
  return kTable;
}

template <>
const Record<CategoriesEntry>& record_of() {
  using E = CategoriesEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::scheme>({.key = "scheme",
                            .en = "code system, e.g. cjt214-2007",
                            .zh = "编码标准，如 cjt214-2007",
                            .fallback = "local"})
          .has<&E::groups>({.key = "groups",
                            .en = "names of classes, by kind and code: "
                                  "[{id: event-05, zh: 街面秩序, en: street order}]",
                            .zh = "大类名称，按类型和代码："
                                  "[{id: event-05, zh: 街面秩序, en: street order}]"})
          .has<&E::profiles>(
              {.key = "profiles", .en = "how problems meet the eye", .zh = "问题的发现特征"})
          .has<&E::table>(
              {.key = "table",
               .en = "CSV: code, kind, group, zh, en, owner, profile, weight, "
                     "subdistrict_competent, needs; or the nine-column sheet (大类代码, "
                     "大类名称, 小类代码, 小类名称, 处置单位, 主管部门, 立案条件, 结案条件, "
                     "处置时限), of which 处置单位 is the owner",
               .zh = "小类 CSV 表：code, kind, group, zh, en, owner, profile, weight, "
                     "subdistrict_competent, needs；也可直接用九列表（大类代码 至 处置时限），"
                     "以“处置单位”为 owner"})
          .has<&E::severities>(
              {.key = "severities",
               .en = "CSV: category, severity, zh, en, share, limit, work, priority, "
                     "needs; or the same nine-column sheet with a column 作业时间 (work) added: "
                     "立案条件 is the text of the condition, each row is one",
               .zh = "立案条件 CSV 表：category, severity, zh, en, share, limit, work, "
                     "priority, needs；也可用同一份九列表，另加“作业时间”列：“立案条件”为条件文字，"
                     "一行一条"})
          .has<&E::list>({.key = "list", .en = "categories written here", .zh = "直接列出的小类"});
  return kTable;
}

}  // namespace wangge::scenario
