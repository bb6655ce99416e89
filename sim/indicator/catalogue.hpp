#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "indicator/emergency_leaf.hpp"
#include "indicator/tally.hpp"
#include "model/name.hpp"
#include "model/organisation.hpp"
#include "record/directory.hpp"
#include "record/figures.hpp"

namespace wangge::indicator {

using record::IndicatorId;

/// The unit a value is in.
enum class Measure {
  Share,  ///< 0 to 1; shown as a percentage
  Hours,
  Minutes,
  Count,
  PerDay,
  PerSupervisorDay,  ///< per supervisor on the roster and day
  People,
  Cases,  ///< time average of a number of cases
  StaffHours,
  Points,  ///< of 100
  Seconds,
  PerIncident,
};

enum class Better { Higher, Lower, Neither };

enum class Method {
  Ratio,     ///< value = sum of the numerator / sum of the denominator, in the measure's unit
  Quantile,  ///< of a histogram, within its relative error; numerator: cases at or below it
  Score,     ///< of other indicators (score.hpp)
  // Of the ratio in each community, for the district (fairness.hpp):
  WorstTenth,
  Gini,
};

constexpr bool is_of_communities(Method method) {
  return method == Method::WorstTenth || method == Method::Gini;
}

/// Times whose spread is kept.
enum class Spread { Discovery, Response, Life, DeskWait };
inline constexpr std::size_t kSpreads = 4;

/// The scopes for which an indicator means something; bits of Indicator::where.
using Where = unsigned;
inline constexpr Where kWhole = 1u << 0;  ///< the district
inline constexpr Where kSubdistricts = 1u << 1;
inline constexpr Where kCommunities = 1u << 2;
/// Departments, subdistrict offices, outside bodies, and their teams.
inline constexpr Where kHandlers = 1u << 3;
inline constexpr Where kSupervisors = 1u << 4;
inline constexpr Where kDesks = 1u << 5;  ///< every desk, or the one of Indicator::activity
inline constexpr Where kCategories = 1u << 6;
inline constexpr Where kGroups = 1u << 7;
inline constexpr Where kChannels = 1u << 8;
inline constexpr Where kServices = 1u << 9;  ///< units that answer emergencies, and their stations
inline constexpr Where kIncidentTypes = 1u << 10;
inline constexpr Where kCentres = 1u << 11;

/// What an indicator is reckoned from.
enum class Of { Cases, Incidents, Reach };

/// One row of the catalogue.
struct Indicator {
  std::string_view key;
  Measure measure;
  Better better;
  Where where;
  std::string_view source;  ///< whose formula it is
  Method method = Method::Ratio;
  Sum numerator = Sum::One;
  Sum denominator = Sum::One;
  Spread spread = Spread::Response;
  double level = 0;                              ///< of a quantile
  std::optional<model::Activity> activity = {};  ///< the desk work whose desk it also judges
  Of of = Of::Cases;
  // Of::Incidents, instead of the two sums and the spread above:
  EmergencySum part = EmergencySum::One;
  EmergencySum whole = EmergencySum::One;
  EmergencySpread emergency_spread = EmergencySpread::Response;
  ReachPart reach = {};  ///< Of::Reach
};

/// Every indicator there is: those of cases, desks and posts, the scores from them, those of
/// emergencies. An IndicatorId is a place in it.
std::span<const Indicator> catalogue();

inline const Indicator& indicator(IndicatorId id) { return catalogue()[id.index()]; }

/// The indicator of that key; none where there is none. Scenario files name indicators by key.
IndicatorId find(std::string_view key);
/// Every key and both names, in the order of the catalogue (scenario files and options take
/// either), in which scores each may earn points, and what it is of.
std::vector<model::IndicatorName> names();

/// Its name, and its formula in words: text table rows `indicator.<key>` and `indicator.<key>.how`.
std::string name(IndicatorId id, base::Lang lang);
std::string formula(IndicatorId id, base::Lang lang);

/// The word for a measure in files and in the text table (`measure.<word>`).
std::string_view word_of(Measure measure);
/// The word in files: `higher`, `lower`, `neither`.
std::string_view word_of(Better better);

/// A ratio's value from its two sums: milliseconds become hours, minutes or days as measured.
double ratio(const Indicator& indicator, double numerator, double denominator);

/// The catalogue as entries of a results store (trait: the measure's word).
std::vector<record::Entry> entries();

/// What everything in a world is called, indicators included.
record::Directory directory_of(const model::World& world);

}  // namespace wangge::indicator
