#include "experiment/comparison_json.hpp"

#include "experiment/estimate_json.hpp"
#include "indicator/catalogue.hpp"
#include "record/fields.hpp"

namespace wangge::experiment {
namespace {

using base::Json;
using record::Kind;

std::string_view word_of(Caution caution) {
  switch (caution) {
    case Caution::OneReplication:
      return "one_replication";
    case Caution::NegativeCorrelation:
      return "negative_correlation";
    case Caution::NoData:
      return "no_data";
    case Caution::Incomplete:
      return "incomplete";
    case Caution::FewerValues:
      return "fewer_values";
  }
  return "";
}

template <class T>
Json perhaps(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// Names things by their keys.
class Writer {
 public:
  Writer(const Comparison& comparison, const record::Directory& directory)
      : comparison_(comparison), directory_(directory) {}

  [[nodiscard]] Json indicators() const {
    Json all = Json::array();
    for (const auto id : comparison_.indicators) {
      const auto& row = indicator::indicator(id);
      all.push_back({{"indicator", row.key},
                     {"measure", indicator::word_of(row.measure)},
                     {"better", indicator::word_of(row.better)}});
    }
    return all;
  }

  [[nodiscard]] Json contestants() const {
    Json all = Json::array();
    for (std::size_t i = 0; i < comparison_.contestants.size(); ++i) {
      const Contestant& c = comparison_.contestants[i];
      all.push_back({{"rank", i + 1},
                     {"configuration", configuration(i)},
                     {"letters", c.letters},
                     {"staff_hours", c.staff.hours.count()},
                     {"cost_yuan", c.staff.cost.count()},
                     {"staff", staff(c.staff)},
                     {"estimates", estimates(c)},
                     {"censored", censored(c)}});
    }
    return all;
  }

  [[nodiscard]] Json differences() const {
    Json all = Json::array();
    for (const Difference& d : comparison_.differences)
      all.push_back({{"a", configuration(d.a)},
                     {"b", configuration(d.b)},
                     {"indicator", indicator_key(d.indicator)},
                     {"a_minus_b", experiment::json_of(d.estimate)},
                     {"correlation", perhaps(d.correlation)},
                     {"separated", d.separated}});
    return all;
  }

  [[nodiscard]] Json verdict() const {
    if (!comparison_.verdict) return nullptr;
    const Verdict& v = *comparison_.verdict;
    return {{"best", configuration(v.best)},
            {"second", configuration(v.second)},
            {"separated", v.separated},
            {"tied", v.tied},
            {"more_replications", perhaps(v.more_replications)}};
  }

  [[nodiscard]] Json reasons() const {
    Json all = Json::array();
    for (const Reason& r : comparison_.reasons)
      all.push_back({{"against", configuration(comparison_.against)},
                     {"unit", r.unit.exists() ? Json(unit(r.unit)) : Json(nullptr)},
                     {"stage", record::word_of(r.stage)},
                     {"cause", record::word_of(r.cause)},
                     {"hours_a_day", experiment::json_of(r.hours_a_day)}});
    return all;
  }

  [[nodiscard]] Json warnings() const {
    Json all = Json::array();
    for (const Warning& w : comparison_.warnings)
      all.push_back({{"warning", word_of(w.caution)},
                     {"a", configuration(w.a)},
                     {"b", configuration(w.b)},
                     {"indicator", indicator_key(w.indicator)}});
    return all;
  }

  [[nodiscard]] std::string_view indicator_key(std::size_t place) const {
    return indicator::indicator(comparison_.indicators[place]).key;
  }

 private:
  [[nodiscard]] std::string configuration(std::size_t place) const {
    const auto id = comparison_.contestants[place].configuration;
    return directory_.entry(Kind::Configuration, id.index()).name.key;
  }
  [[nodiscard]] std::string unit(model::UnitId id) const {
    return directory_.entry(Kind::Unit, id.index()).name.key;
  }
  [[nodiscard]] Json staff(const StaffCost& cost) const {
    Json all = Json::array();
    for (const UnitStaff& u : cost.units)
      all.push_back(
          {{"unit", unit(u.unit)}, {"hours", u.hours.count()}, {"cost_yuan", u.cost.count()}});
    return all;
  }
  [[nodiscard]] Json estimates(const Contestant& c) const {
    Json all = Json::object();
    for (std::size_t i = 0; i < c.estimates.size(); ++i)
      all[std::string(indicator_key(i))] = experiment::json_of(c.estimates[i]);
    return all;
  }
  [[nodiscard]] static Json censored(const Contestant& c) {
    Json all = Json::object();
    for (const Censored& what : c.censored)
      all[std::string(indicator::indicator(what.indicator).key)] = experiment::json_of(what.count);
    return all;
  }

  const Comparison& comparison_;
  const record::Directory& directory_;
};

}  // namespace

Json json_of(const Comparison& comparison, const record::Directory& directory,
             const record::Provenance& provenance) {
  const Writer writer(comparison, directory);
  return {{"version", provenance.version},
          {"command", provenance.command},
          {"scenario_hash", provenance.scenario_hash},
          {"seed", provenance.seed},
          {"confidence", comparison.confidence.count()},
          {"primary", writer.indicator_key(comparison.primary)},
          {"indicators", writer.indicators()},
          {"configurations", writer.contestants()},
          {"differences", writer.differences()},
          {"verdict", writer.verdict()},
          {"reasons", writer.reasons()},
          {"warnings", writer.warnings()}};
}

}  // namespace wangge::experiment
