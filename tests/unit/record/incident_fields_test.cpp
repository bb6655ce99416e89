#include <gtest/gtest.h>

#include <set>

#include "base/text.hpp"
#include "record/fields.hpp"
#include "support/sample_records.hpp"

namespace wangge::record {
namespace {

template <class Record>
void expect_a_copy_by_fields(const Record& original) {
  Record copy;
  for (const auto& field : fields_of<Record>()) field.set(copy, field.get(original));
  EXPECT_EQ(copy, original);
}

template <class Record>
std::size_t names() {
  std::set<std::string_view> names;
  for (const auto& field : fields_of<Record>()) names.insert(field.name);
  return names.size();
}

TEST(IncidentFieldsTest, EveryFieldCanBeReadAndSet) {
  support::SampleRecords samples(1);
  for (std::uint64_t n = 0; n < 200; ++n) {
    expect_a_copy_by_fields(samples.an_incident(n));
    expect_a_copy_by_fields(samples.a_response(n));
  }
}

TEST(IncidentFieldsTest, NoTwoFieldsShareAName) {
  EXPECT_EQ(names<IncidentRecord>(), incident_fields().size());
  EXPECT_EQ(names<ResponseRecord>(), response_fields().size());
}

TEST(IncidentFieldsTest, MomentsThatHaveNotComeAreNoNumber) {
  std::set<std::string_view> absent;
  for (const auto& field : incident_fields())
    if (!field.get(IncidentRecord{})) absent.insert(field.name);
  EXPECT_TRUE(absent.contains("arrived"));
  EXPECT_TRUE(absent.contains("centre")) << "nobody has answered";
  EXPECT_FALSE(absent.contains("arose"));
}

TEST(IncidentFieldsTest, OutcomesHaveWordsInBothLanguages) {
  for (std::size_t i = 0; i < kIncidentOutcomes; ++i)
    EXPECT_TRUE(base::has_text("incident_outcome." + std::string(word_of(IncidentOutcome(i)))))
        << i;
  EXPECT_EQ(word_of(IncidentOutcome::Lost), "lost");
}

}  // namespace
}  // namespace wangge::record
