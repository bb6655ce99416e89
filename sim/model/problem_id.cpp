#include "model/problem_id.hpp"

#include <charconv>

namespace wangge::model {
namespace {

std::string stream_key(const Demand& demand, std::size_t stream) {
  if (stream < demand.problems.size()) return demand.problems[stream].name.key;
  stream -= demand.problems.size();
  return stream < demand.desk_work.size() ? demand.desk_work[stream].name.key : "trace";
}

}  // namespace

std::string case_name(const World& world, ProblemId id) {
  return stream_key(world.demand, stream_of(id)) + "-" + std::to_string(number_of(id));
}

std::optional<ProblemId> case_named(const World& world, const std::string& name) {
  const auto dash = name.rfind('-');
  if (dash == std::string::npos || dash + 1 == name.size()) return {};
  std::uint64_t number = 0;
  const char* end = name.data() + name.size();
  const auto read = std::from_chars(name.data() + dash + 1, end, number);
  if (read.ec != std::errc{} || read.ptr != end) return {};
  const std::size_t streams = world.demand.problems.size() + world.demand.desk_work.size();
  for (std::size_t s = 0; s <= streams; ++s)
    if (stream_key(world.demand, s) == name.substr(0, dash)) return problem_id(s, number);
  return {};
}

}  // namespace wangge::model
