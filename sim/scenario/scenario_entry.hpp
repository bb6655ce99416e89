#pragma once
#include <map>
#include <string>
#include <vector>

#include "scenario/categories_entry.hpp"
#include "scenario/demand_entry.hpp"
#include "scenario/district_entry.hpp"
#include "scenario/emergencies_entry.hpp"
#include "scenario/organisation_entry.hpp"
#include "scenario/roads_entry.hpp"
#include "scenario/scores_entry.hpp"
#include "scenario/settings_entry.hpp"
#include "scenario/staffing_entry.hpp"
#include "scenario/sweep_entry.hpp"

namespace wangge::scenario {

/// The version of the language that this program speaks; older files are migrated (migrate.hpp).
inline constexpr int kLanguageVersion = 1;

/// Whatever a planner wants to say about figures: kept in the resolved document, not read.
struct Notes {};

/// `extends`: done by load_layers before anything is read; here for the schema.
struct LayerNames {};

/// A whole scenario file, as the planner writes it.
struct ScenarioEntry : Placed {
  int version = 0;
  Id name;
  std::string zh;
  std::string en;
  LayerNames extends;
  DistrictEntry district;
  model::TravelPlan travel;
  RoadsEntry roads;
  CategoriesEntry categories;
  OrganisationEntry organisation;
  DemandEntry demand;
  EmergenciesEntry emergencies;
  StaffingEntry staffing;
  std::vector<ConfigurationEntry> configurations;
  std::vector<SweepEntry> sweep;
  PolicyEntry policy;
  ScoresEntry scores;
  CalendarEntry calendar;
  NetworkEntry network;
  ExperimentEntry experiment;
  Notes sources;
  std::vector<std::vector<LineEntry>> lines;  ///< of each configuration, the baseline first
  /// Names that stand for several units in staffing lines.
  std::map<std::string, std::vector<std::string>> groups;
};

template <>
struct Language<Notes> {
  static void read(const Node&, const Spec&, const Reader&, Notes&) {}
  static Node schema(const Spec&) { return Node::map({}); }
};

template <>
struct Language<LayerNames> {
  static void read(const Node&, const Spec&, const Reader&, LayerNames&) {}
  static Node schema(const Spec&) { return either({text_schema(), list_schema(text_schema())}); }
};

template <>
const Record<ScenarioEntry>& record_of();

}  // namespace wangge::scenario
