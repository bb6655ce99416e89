#include "report/names.hpp"

#include "indicator/catalogue.hpp"

namespace wangge::report {

std::string holder_name(model::UnitId unit, const record::Directory& directory,
                        const Style& style) {
  return unit.exists() ? directory.name(record::Kind::Unit, unit.index(), style.lang)
                       : words(style, "report.nobody");
}

model::UnitId whole_of(model::UnitId unit, const record::Directory& directory) {
  if (!unit.exists()) return unit;
  const std::uint32_t whole = directory.entry(record::Kind::Unit, unit.index()).parent;
  return whole == record::kNobody ? unit : model::UnitId(whole);
}

std::string indicator_title(record::IndicatorId id, const Style& style) {
  const std::string name = indicator::name(id, style.lang);
  const std::string unit_name = unit(indicator::indicator(id).measure, style);
  return unit_name.empty() ? name : words(style, "report.with_unit", name, unit_name);
}

}  // namespace wangge::report
