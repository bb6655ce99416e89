#pragma once
#include <cstddef>
#include <cstdint>

#include "model/ids.hpp"

namespace wangge::model {

/// Problems are numbered stream by stream: problem streams first, then desk streams (calls that
/// turn into reports), then the trace, then incident streams, then bursts (model/streams.hpp). So a
/// stream's n-th problem is the same whatever the others do.
inline constexpr unsigned kStreamShift = 40;

constexpr ProblemId problem_id(std::size_t stream, std::uint64_t number) {
  return ProblemId((static_cast<std::uint64_t>(stream) << kStreamShift) | number);
}
constexpr std::size_t stream_of(ProblemId id) { return id.count() >> kStreamShift; }
constexpr std::uint64_t number_of(ProblemId id) {
  return id.count() & ((std::uint64_t{1} << kStreamShift) - 1);
}

}  // namespace wangge::model
