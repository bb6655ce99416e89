#include "network/pbf_frame.hpp"

#include <gmock/gmock.h>

namespace wangge::network {
namespace {

using testing::HasSubstr;

std::string field(char tag, const std::string& text) {
  return std::string{tag, static_cast<char>(text.size())} + text;
}

/// A block of so many bytes under a header of these fields.
std::string block(const std::string& header, std::size_t bytes) {
  return std::string{0, 0, 0, static_cast<char>(header.size())} + header + std::string(bytes, 'x');
}

const std::string kType = field('\x0a', "OSMData");
const std::string kTenBytes = "\x18\x0a";
const std::string kWhole = block(kType + kTenBytes, 10) + block(kType + kTenBytes, 10);

TEST(PbfFrameTest, TakesWholeBlocks) {
  EXPECT_EQ(pbf_frame_fault(""), "");
  EXPECT_EQ(pbf_frame_fault(kWhole), "");
  EXPECT_EQ(pbf_frame_fault(block(kType + field('\x12', "index") + kTenBytes, 10)), "");
}

TEST(PbfFrameTest, SaysWhichBlockBreaksOff) {
  const std::size_t half = kWhole.size() / 2;
  for (std::size_t size = 1; size < kWhole.size(); ++size) {
    if (size == half) continue;  // between two blocks
    EXPECT_THAT(pbf_frame_fault(kWhole.substr(0, size)),
                HasSubstr(size < half ? "byte 0" : "byte " + std::to_string(half)))
        << size;
  }
}

TEST(PbfFrameTest, RefusesABlockThatIsNone) {
  for (const auto& header :
       {kTenBytes, kType, field('\x0a', "OSMFoo") + kTenBytes, kType + "\x18\x00",
        std::string("\xff\xff\xff"), kType + "\x18\xff\xff\xff\xff\x07"})
    EXPECT_THAT(pbf_frame_fault(block(header, 10)), HasSubstr("no block")) << header;
  EXPECT_THAT(pbf_frame_fault("\x7f" + kWhole), HasSubstr("no block"));
}

}  // namespace
}  // namespace wangge::network
