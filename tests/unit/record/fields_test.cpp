#include "record/fields.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/text.hpp"
#include "support/sample_records.hpp"

namespace wangge::record {
namespace {

TEST(FieldsTest, EveryFieldOfACaseCanBeReadAndSet) {
  support::SampleRecords samples(1);
  for (std::uint64_t n = 0; n < 200; ++n) {
    const CaseRecord original = samples.a_case(n);
    CaseRecord copy;
    for (const CaseField& field : case_fields()) field.set(copy, field.get(original));
    EXPECT_EQ(copy, original);
  }
}

TEST(FieldsTest, NoTwoFieldsShareAName) {
  std::set<std::string_view> names;
  for (const CaseField& field : case_fields()) names.insert(field.name);
  EXPECT_EQ(names.size(), case_fields().size());
}

TEST(FieldsTest, AnAbsentMomentAndNobodyAreNoNumber) {
  const CaseRecord empty;
  std::set<std::string_view> absent;
  for (const CaseField& field : case_fields())
    if (!field.get(empty)) absent.insert(field.name);
  EXPECT_TRUE(absent.contains("handling_deadline"));
  EXPECT_TRUE(absent.contains("handler"));
  EXPECT_FALSE(absent.contains("arose"));
}

TEST(FieldsTest, StagesCausesAndOutcomesHaveWordsInBothLanguages) {
  const auto in_table = [](const char* list, auto word) {
    return base::has_text(std::string(list) + "." + std::string(word_of(word)));
  };
  for (std::size_t i = 0; i < kStages; ++i) EXPECT_TRUE(in_table("stage", Stage(i))) << i;
  for (std::size_t i = 0; i < kCauses; ++i) EXPECT_TRUE(in_table("cause", Cause(i))) << i;
  for (std::size_t i = 0; i < kOutcomes; ++i) EXPECT_TRUE(in_table("outcome", Outcome(i))) << i;
  EXPECT_EQ(word_of(Stage::DeskWork), "desk_work");
  EXPECT_EQ(word_of(Cause::Suspended), "suspended");
  EXPECT_EQ(word_of(Outcome::Closed), "closed");
}

}  // namespace
}  // namespace wangge::record
