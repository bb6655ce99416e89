#pragma once
#include <string_view>

#include "indicator/catalogue.hpp"

/// How the rows of the catalogue are written. Included by the tables of rows alone.
namespace wangge::indicator::rows {

using enum Measure;
using enum Better;
using model::Activity;

constexpr Where kDistricts = kWhole | kSubdistricts;
constexpr Where kAreas = kDistricts | kCommunities;
constexpr Where kClasses = kCategories | kGroups;

// Whose formula.
constexpr std::string_view kVendor = "eGova statistics scripts";
constexpr std::string_view kJinniu = "Chengdu Jinniu";
constexpr std::string_view kCasic = "CASIC";
constexpr std::string_view kCities = "city evaluation rules after CJ/T 292";
constexpr std::string_view kGuard = "smart_cityguard";
constexpr std::string_view kWangge = "wangge";
constexpr std::string_view kAppeals = "a vendor's case-appeal design";
constexpr std::string_view kEms = "120 targets of 2025";
constexpr std::string_view kPolice = "Ankang police";
constexpr std::string_view kFire = "NFPA 1710";
constexpr std::string_view kHypercube = "Larson's hypercube";
constexpr std::string_view kAccurate = "wangge (the name: city evaluation rules)";
constexpr std::string_view kShuffled = "wangge (the name: eGova statistics scripts)";
constexpr std::string_view kVaries = "wangge (cities divide by reports or by accepted reports)";

/// What every row has.
constexpr Indicator row_of(std::string_view key, Measure measure, Better better, Where where,
                           std::string_view source) {
  return {.key = key, .measure = measure, .better = better, .where = where, .source = source};
}

constexpr Indicator ratio_of(std::string_view key, Measure measure, Better better, Where where,
                             std::string_view source, Sum numerator, Sum denominator) {
  Indicator row = row_of(key, measure, better, where, source);
  row.numerator = numerator;
  row.denominator = denominator;
  return row;
}

constexpr Indicator ratio_of(std::string_view key, Measure measure, Better better, Where where,
                             std::string_view source, EmergencySum part, EmergencySum whole) {
  Indicator row = row_of(key, measure, better, where, source);
  row.of = Of::Incidents;
  row.part = part;
  row.whole = whole;
  return row;
}

constexpr Indicator over_communities(Method method, std::string_view key, Measure measure,
                                     Better better, Sum numerator, Sum denominator) {
  Indicator row = ratio_of(key, measure, better, kWhole, kWangge, numerator, denominator);
  row.method = method;
  return row;
}

template <class AnySum>
constexpr Indicator count_of(std::string_view key, Better better, Where where,
                             std::string_view source, AnySum sum) {
  return ratio_of(key, Count, better, where, source, sum, AnySum::One);
}

constexpr Indicator quantile_of(std::string_view key, Measure measure, Where where, Spread spread,
                                double level) {
  Indicator row = row_of(key, measure, Lower, where, kWangge);
  row.method = Method::Quantile;
  row.spread = spread;
  row.level = level;
  return row;
}

constexpr Indicator quantile_of(std::string_view key, Measure measure, Where where,
                                EmergencySpread spread, double level) {
  Indicator row = row_of(key, measure, Lower, where, kWangge);
  row.method = Method::Quantile;
  row.of = Of::Incidents;
  row.emergency_spread = spread;
  row.level = level;
  return row;
}

constexpr Indicator score_of(std::string_view key, Where where, std::string_view source) {
  Indicator row = row_of(key, Points, Higher, where, source);
  row.method = Method::Score;
  return row;
}

constexpr Indicator reach_of(std::string_view key, Where where, const ReachPart& part) {
  Indicator row = row_of(key, Share, Higher, where, kWangge);
  row.of = Of::Reach;
  row.reach = part;
  return row;
}

/// A stage at a desk: also judges that desk.
constexpr Indicator at_desk(Activity activity, Indicator indicator) {
  indicator.activity = activity;
  indicator.where |= kDesks;
  return indicator;
}

}  // namespace wangge::indicator::rows
