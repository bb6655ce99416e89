#include "record/codec.hpp"

#include <gtest/gtest.h>

#include "support/sample_records.hpp"

namespace wangge::record {
namespace {

template <class Record, class Take>
void expect_round_trip(const Record& original, Take take) {
  std::string bytes;
  ByteWriter out(bytes);
  put(out, original);
  ByteReader in(bytes);
  EXPECT_EQ(take(in), original);
  EXPECT_TRUE(in.ok());
  EXPECT_TRUE(in.at_end());
}

TEST(CodecTest, RecordsComeBackFieldByField) {
  support::SampleRecords samples(2);
  for (std::uint64_t n = 0; n < 300; ++n) {
    expect_round_trip(samples.a_case(n), take_case);
    expect_round_trip(samples.an_interval(n), take_interval);
    expect_round_trip(samples.desk_work(), take_desk);
    expect_round_trip(samples.an_incident(n), take_incident);
    expect_round_trip(samples.a_response(n), take_response);
    expect_round_trip(samples.a_journey(n), take_journey);
  }
}

TEST(CodecTest, AnEmptyRecordComesBackToo) {
  expect_round_trip(CaseRecord{}, take_case);
  expect_round_trip(DeskRecord{}, take_desk);
  expect_round_trip(IncidentRecord{}, take_incident);
  expect_round_trip(ResponseRecord{}, take_response);
  expect_round_trip(Journey{}, take_journey);
}

}  // namespace
}  // namespace wangge::record
