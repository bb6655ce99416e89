#include "report/incident_json.hpp"

#include <gtest/gtest.h>

#include "indicator/catalogue.hpp"
#include "support/emergency_paper.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using support::EmergencyPaper;

const record::Directory& directory() {
  static const record::Directory kDirectory = indicator::directory_of(EmergencyPaper().world);
  return kDirectory;
}

TEST(IncidentJsonTest, AnIncidentGoesByKeysAndMoments) {
  const base::Json json = incident_json(EmergencyPaper::cleared(1_d, 12), directory());
  EXPECT_EQ(json.at("incident"), "emergencies-12");
  EXPECT_EQ(json.at("incident_type"), "cardiac");
  EXPECT_EQ(json.at("dialled"), "120");
  EXPECT_EQ(json.at("outcome"), "cleared");
  EXPECT_EQ(json.at("subdistrict"), "north");
  EXPECT_EQ(json.at("units"), 2);
  EXPECT_EQ(json.at("waited"), false);
  EXPECT_TRUE(json.at("arrived").get<std::string>().starts_with("2008-07-24T00:10:00"));
}

TEST(IncidentJsonTest, WhatHasNotComeIsNull) {
  EXPECT_TRUE(incident_json(EmergencyPaper::open(1_d), directory()).at("arrived").is_null());
}

TEST(IncidentJsonTest, AResponseNamesItsStation) {
  const base::Json json = response_json(EmergencyPaper::response(1_d), directory());
  EXPECT_EQ(json.at("unit"), "ambulances@north");
  EXPECT_EQ(json.at("crew"), 0);
  EXPECT_EQ(json.at("turned_back"), false);
}

}  // namespace
}  // namespace wangge::report
