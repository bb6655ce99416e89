#include "report/catalogue_table.hpp"

#include "base/joined.hpp"
#include "indicator/catalogue.hpp"
#include "record/kind.hpp"
#include "report/breakdown.hpp"

namespace wangge::report {
namespace {

using base::Json;
using base::Lang;
using indicator::IndicatorId;
using record::Kind;

/// `h, lower is better`, as far as there is a unit and a better.
std::string traits(const indicator::Indicator& row, const Style& style) {
  std::string text = unit(row.measure, style);
  if (row.better == indicator::Better::Neither) return text;
  if (!text.empty()) text += words(style, "report.list_mark");
  return text + words(style, row.better == indicator::Better::Higher ? "report.higher_is_better"
                                                                     : "report.lower_is_better");
}

/// `    earns points in: ...`; nothing where it earns in no score.
std::string earns(const std::vector<std::string>& scores, const Style& style) {
  if (scores.empty()) return "";
  const std::string list = base::joined(scores);
  return wrapped("    " + words(style, "report.earns_in", list), style.width, 4);
}

std::string entry(IndicatorId id, const std::vector<std::string>& scores, const Style& style) {
  const auto& row = indicator::indicator(id);
  const Lang other = style.lang == Lang::Zh ? Lang::En : Lang::Zh;
  const std::string names =
      words(style, "report.names", indicator::name(id, style.lang), indicator::name(id, other));
  const std::string key(row.key);
  std::string text = inked(key, Ink::Bold, style) + "  " + names + "\n";
  const std::string what = traits(row, style);
  const std::string how = indicator::formula(id, style.lang);
  return text +
         wrapped("    " + (what.empty() ? how : words(style, "report.defined", what, how)),
                 style.width, 4) +
         earns(scores, style);
}

Json in_both(const auto& text_in) { return {{"zh", text_in(Lang::Zh)}, {"en", text_in(Lang::En)}}; }

Json parts_json(IndicatorId id) {
  Json parts = Json::array();
  for (const Kind kind : parts_of(id)) parts.push_back(record::word_of(kind));
  return parts;
}

}  // namespace

std::string catalogue_table(const Style& style) {
  std::string text;
  const auto names = indicator::names();
  for (std::size_t i = 0; i < names.size(); ++i)
    text += entry(IndicatorId(i), names[i].earns_in, style);
  return text;
}

Json catalogue_json() {
  Json all = Json::array();
  const auto names = indicator::names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const IndicatorId id(i);
    const auto& row = indicator::indicator(id);
    all.push_back({{"indicator", row.key},
                   {"name", in_both([&](Lang lang) { return indicator::name(id, lang); })},
                   {"measure", indicator::word_of(row.measure)},
                   {"unit", in_both([&](Lang lang) { return unit(row.measure, {lang}); })},
                   {"better", indicator::word_of(row.better)},
                   {"formula", in_both([&](Lang lang) { return indicator::formula(id, lang); })},
                   {"source", row.source},
                   {"by", parts_json(id)},
                   {"earns_in", names[i].earns_in}});
  }
  return all;
}

}  // namespace wangge::report
