#include "scenario/demand_entry.hpp"

#include <array>

#include "scenario/rhythm_specs.hpp"

namespace wangge::scenario {

template <>
std::span<const Choice<model::Channel>> choices_of() {
  using C = model::Channel;
  static constexpr std::array kWords{Choice<C>{"supervisor", C::Supervisor},
                                     Choice<C>{"hotline", C::Hotline},
                                     Choice<C>{"web", C::Web},
                                     Choice<C>{"video", C::Video},
                                     Choice<C>{"superior", C::Superior},
                                     Choice<C>{"trace", C::Trace}};
  return kWords;
}

void Language<Shape>::read(const Node& node, const Spec& spec, const Reader& reader, Shape& out) {
  out.where = reader.where(node);
  if (node.is_scalar()) return Language<Ref>::read(node, spec, reader, out.profile);
  Language<std::vector<double>>::read(node, spec, reader, out.numbers);
}

Node Language<Shape>::schema(const Spec& spec) {
  return either({text_schema(), Language<std::vector<double>>::schema(spec)});
}

void Language<AreaChoice>::read(const Node& node, const Spec& spec, const Reader& reader,
                                AreaChoice& out) {
  if (node.is_map()) return Language<Weights>::read(node, spec, reader, out.named);
  const std::string word = node.is_scalar() ? node.text : "";
  out.evenly = word == "evenly";
  if (word != "evenly" && word != "by weight")
    not_a_word(node, {"by weight", "evenly", "{area: weight, ...}"}, reader);
}

Node Language<AreaChoice>::schema(const Spec& spec) {
  return either({words_schema({"by weight", "evenly"}), Language<Weights>::schema(spec)});
}

template <>
const Record<FactorEntry>& record_of() {
  using E = FactorEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::from>(
              {.key = "from", .en = "first day; absent: from the start", .zh = "起始日期"})
          .has<&E::to>({.key = "to",
                        .en = "last day (a date: all of it); absent: to the end",
                        .zh = "终止日期（含当天）；不写则到结束"})
          .has<&E::area>(
              {.key = "area", .en = "one subdistrict; absent: all", .zh = "某一街道；不写则全区"})
          .has<&E::factor>({.key = "factor",
                            .en = "the rate is multiplied by it",
                            .zh = "发生率乘以此数",
                            .required = true,
                            .most = "1000"});
  return kTable;
}

template <>
const Record<HourProfile>& record_of() {
  using E = HourProfile;
  static const auto kTable =
      Record<E>()
          .has<&E::id>({.key = "id", .en = "name of the profile", .zh = "代号", .required = true})
          .has<&E::hours>({.key = "hours",
                           .en = "24 relative weights, from midnight",
                           .zh = "自零时起 24 个相对权重",
                           .required = true,
                           .most = "1e6"});
  return kTable;
}

namespace {

template <class T>
Record<T> stream_end(Record<T> record) {
  record.template has<&T::unfounded>({.key = "unfounded",
                                      .en = "share of reports about nothing",
                                      .zh = "不属实举报的比例",
                                      .fallback = "0"});
  record.template has<&T::categories>(
      {.key = "categories",
       .en = "weights of the categories in this stream, or factors on the own weights of a class "
             "(event, component, event.05); absent: the categories' own",
       .zh = "各小类权重；也可写一类（event、component、event."
             "05），乘以其小类自身权重；不写则用小类自身的权重",
       .most = "1e9"});
  return happens_in(std::move(record));
}

}  // namespace

template <>
const Record<ProblemEntry>& record_of() {
  using E = ProblemEntry;
  static const auto kTable = stream_end(
      happens_at(named(Record<E>()))
          .has<&E::reported_by>({.key = "reported_by",
                                 .en = "reported at once through this channel; absent: it waits in "
                                       "the street until somebody finds it",
                                 .zh = "一发生即由该渠道上报；不写则等待被发现"}));
  return kTable;
}

template <>
const Record<DeskWorkEntry>& record_of() {
  using E = DeskWorkEntry;
  static const auto kTable = stream_end(
      happens_at(named(Record<E>())
                     .has<&E::post>({.key = "post",
                                     .en = "desk that does it",
                                     .zh = "由哪个席位办理",
                                     .required = true})
                     .has<&E::work>(
                         {.key = "work", .en = "working time", .zh = "办理用时", .required = true}))
          .has<&E::priority>({.key = "priority",
                              .en = "smaller is served first",
                              .zh = "优先级，数小者先办",
                              .fallback = "1",
                              .least = "0",
                              .most = "9"})
          .has<&E::preempts>({.key = "preempts",
                              .en = "interrupts work of a larger priority number",
                              .zh = "可打断优先级更低的工作",
                              .fallback = "false"})
          .has<&E::patience>({.key = "patience",
                              .en = "the caller hangs up after waiting so long; absent: never",
                              .zh = "来电者等待多久后挂断；不写则不挂断"})
          .has<&E::becomes_report>({.key = "becomes_report",
                                    .en = "share that becomes a case report",
                                    .zh = "转为案件上报的比例",
                                    .fallback = "0"})
          .has<&E::channel>({.key = "channel",
                             .en = "channel of that report",
                             .zh = "该上报的渠道",
                             .fallback = "hotline"})
          .has<&E::returns>({.key = "returns",
                             .en = "share that goes back to the queue after the work",
                             .zh = "办完后重新排队的比例",
                             .fallback = "0",
                             .most = "0.99"})
          .has<&E::next>(
              {.key = "next", .en = "a second desk afterwards", .zh = "随后转到的另一席位"}));
  return kTable;
}

template <>
const Record<NoticeEntry>& record_of() {
  using E = NoticeEntry;
  const auto weight = [](std::string_view channel, std::string_view en, std::string_view zh) {
    return Spec{.key = channel, .en = en, .zh = zh, .fallback = "0", .most = "1e6"};
  };
  static const auto kTable =
      Record<E>()
          .has<&E::hotline>(weight("hotline", "weight of calls", "热线的权重"))
          .has<&E::web>(weight("web", "weight of reports on the web", "网上举报的权重"))
          .has<&E::video>(weight("video", "weight of what the cameras show", "视频监控的权重"))
          .has<&E::superior>(
              weight("superior", "weight of what superiors pass down", "上级交办的权重"));
  return kTable;
}

template <>
const Record<DemandEntry>& record_of() {
  using E = DemandEntry;
  static const auto kTable =
      Record<E>()
          .has<&E::profiles>(
              {.key = "profiles", .en = "named shapes of a day", .zh = "可引用的日内曲线"})
          .has<&E::noticed_through>(
              {.key = "noticed_through",
               .en = "through which channels those problems come in that the public notices before "
                     "a supervisor does: relative weights; absent: the hotline alone",
               .zh = "监督员之外先发现的问题经何渠道上报：各渠道相对权重；不写则全经热线"})
          .has<&E::streams>({.key = "streams",
                             .en = "problems that arise in the cells",
                             .zh = "网格中发生的问题"})
          .has<&E::desk_work>({.key = "desk_work",
                               .en = "work of a desk that is no case: calls, documents, notices",
                               .zh = "席位上的非案件工作：来电、公文、通知"})
          .has<&E::crowds>({.key = "crowds",
                            .en = "people at a place for a time, and what they bring",
                            .zh = "某时某地的人群及其带来的问题与工作"})
          .has<&E::rain>({.key = "rain",
                          .en = "rains that may fall, and what they bring",
                          .zh = "可能发生的降雨及其带来的问题与工作"})
          .has<&E::trace>(
              {.key = "trace", .en = "a case export that is replayed", .zh = "回放一份案卷导出表"});
  return kTable;
}

}  // namespace wangge::scenario
