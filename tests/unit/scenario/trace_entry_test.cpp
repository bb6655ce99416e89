#include "scenario/trace_entry.hpp"

#include <gmock/gmock.h>

#include "scenario/parse_yaml.hpp"
#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct ReadTrace {
  TraceEntry entry;
  std::vector<std::string> faults;
};

/// What `demand.trace` holds.
ReadTrace read_settings(const std::string& yaml) {
  Faults faults;
  InputFiles files;
  const Node node = parse_yaml(yaml, "a.yaml", faults);
  ReadTrace found;
  Language<TraceEntry>::read(node, {}, Reader(faults, files), found.entry);
  found.faults = lines_of(faults);
  return found;
}

TEST(TraceEntryTest, WithoutMoreThanAFileUnknownValuesAreRefused) {
  const ReadTrace found = read_settings("file: cases.csv\n");
  EXPECT_THAT(found.faults, IsEmpty());
  EXPECT_EQ(found.entry.file.text, "cases.csv");
  EXPECT_EQ(found.entry.order, TraceOrder::ByTime);
  EXPECT_EQ(found.entry.channel, model::Channel::Trace);
  EXPECT_FALSE(found.entry.unknown.category.given());
  EXPECT_EQ(found.entry.unknown.area, UnknownValues::Area::Refuse);
  EXPECT_EQ(found.entry.unknown.handler, UnknownValues::Handler::Refuse);
  EXPECT_FALSE(found.entry.create.areas);
}

TEST(TraceEntryTest, ChannelsAreWordsOfTheExport) {
  const ReadTrace found = read_settings("{file: a.csv, channels: {\"12345\": hotline, 网站: web}}");
  EXPECT_THAT(found.faults, IsEmpty());
  EXPECT_EQ(found.entry.channels.channels.at("12345").channel, model::Channel::Hotline);
  EXPECT_EQ(found.entry.channels.channels.at("网站").channel, model::Channel::Web);
}

TEST(TraceEntryTest, WhatIsMadeFromTheExportIsDescribedOnce) {
  const ReadTrace found = read_settings(
      "file: a.csv\n"
      "create:\n"
      "  units: {id: handlers, speed: 36 km/h}\n"
      "  categories: {kind: component, severities: [{id: usual, limit: 5 wd, work: 1 h}]}\n");
  EXPECT_THAT(found.faults, IsEmpty());
  EXPECT_EQ(found.entry.create.units->speed, base::MetresPerSecond(10));
  EXPECT_EQ(found.entry.create.categories->kind, model::CategoryKind::Component);
  EXPECT_EQ(found.entry.create.categories->severities.size(), 1u);
}

TEST(TraceEntryTest, NamesEachWordThatIsNotOneOfThose) {
  EXPECT_THAT(
      read_settings("order: by_tme\n"
                    "channels: {\"12345\": hotlin}\n"
                    "unknown: {area: anywher, handler: anywhere}\n")
          .faults,
      ElementsAre("a.yaml:1:1: file: missing: CSV of cases, one a row",
                  "a.yaml:1:8: order: `by_tme` is not known here; allowed: by_time, any; did you "
                  "mean `by_time`?",
                  "a.yaml:2:21: channels.12345: `hotlin` is not known here; allowed: supervisor, "
                  "hotline, web, video, superior, trace; did you mean `hotline`?",
                  "a.yaml:3:17: unknown.area: `anywher` is not known here; allowed: refuse, "
                  "anywhere; did you mean `anywhere`?",
                  "a.yaml:3:35: unknown.handler: `anywhere` is not known here; allowed: refuse, "
                  "by_rule"));
}

TEST(TraceEntryTest, ChannelsAreAMap) {
  EXPECT_THAT(read_settings("file: a.csv\nchannels: hotline\n").faults,
              ElementsAre("a.yaml:2:11: channels: must be words with channels, e.g. {\"12345\": "
                          "hotline}"));
}

TEST(TraceEntryTest, CreatedCategoriesNeedConditions) {
  EXPECT_THAT(read_settings("file: a.csv\ncreate: {categories: {owner: office}}\n").faults,
              ElementsAre("a.yaml:2:22: create.categories.severities: missing: filing conditions "
                          "with limit and work"));
}

}  // namespace
}  // namespace wangge::scenario
