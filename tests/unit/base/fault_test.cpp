#include "base/fault.hpp"

#include <gmock/gmock.h>

#include <array>

namespace wangge::base {
namespace {

TEST(FaultTest, PrintsPlaceKeyAndMessage) {
  EXPECT_EQ((Fault{"a.yaml", 3, 7, "policy.axes", "unknown"}.str()),
            "a.yaml:3:7: policy.axes: unknown");
}

TEST(FaultTest, LeavesOutWhatIsAbsent) {
  EXPECT_EQ((Fault{"a.csv", 3, 0, "", "ragged row"}.str()), "a.csv:3: ragged row");
  EXPECT_EQ((Fault{"a.csv", 0, 9, "", "missing"}.str()), "a.csv: missing");
  EXPECT_EQ((Fault{"", 0, 0, "--seed", "not a number"}.str()), "--seed: not a number");
  EXPECT_EQ((Fault{"", 0, 0, "", "broken"}.str()), "broken");
}

TEST(FaultTest, InvalidInputShowsEveryFault) {
  const InvalidInput error({{"a", 1, 0, "", "x"}, {"b", 2, 0, "", "y"}});
  EXPECT_STREQ(error.what(), "a:1: x\nb:2: y");
  EXPECT_EQ(error.faults().size(), 2u);
}

TEST(FaultTest, ASwapOfNeighboursIsOneEdit) {
  EXPECT_EQ(edit_distance("staffing", "stafifng"), 1u);
  EXPECT_EQ(edit_distance("ab", "ba"), 1u);
}

TEST(FaultTest, CountsEditsInCharactersNotBytes) {
  EXPECT_EQ(edit_distance("处置时限", "处理时限"), 1u);
  EXPECT_EQ(edit_distance("", "立案"), 2u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
}

TEST(FaultTest, SuggestsTheNearestCandidate) {
  const std::vector<std::string> keys = {"dispatch", "district", "staffing"};
  EXPECT_EQ(did_you_mean("distrcit", keys), "district");
  EXPECT_EQ(did_you_mean("stafing", keys), "staffing");
}

TEST(FaultTest, SuggestsNothingBeyondAThirdOfTheWord) {
  constexpr std::array<std::string_view, 2> kKeys = {"seed", "jobs"};
  EXPECT_EQ(did_you_mean("sxyd", kKeys), std::nullopt);
  EXPECT_EQ(did_you_mean("ab", kKeys), std::nullopt);
  EXPECT_EQ(did_you_mean("sede", kKeys), "seed");
}

TEST(FaultTest, TheFirstOfEqualCandidatesWins) {
  EXPECT_EQ(did_you_mean("cat", std::vector<std::string>{"bat", "rat"}), "bat");
}

}  // namespace
}  // namespace wangge::base
