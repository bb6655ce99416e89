#pragma once
#include <cstdint>

#include "base/id.hpp"

namespace wangge::kernel {

using NodeId = base::Id<struct NodeTag>;
using LinkId = base::Id<struct LinkTag>;

/// How a transfer of data ended.
enum class Delivery { Delivered, Failed };

namespace detail {
struct FrameHeader;

/// A sender that waits for its flow to end.
struct Sending {
  FrameHeader* sender = nullptr;
  Delivery result = Delivery::Failed;
  bool under_way = false;  ///< as flow number `flow`
  std::uint32_t flow = 0;
};
}  // namespace detail

}  // namespace wangge::kernel
