#pragma once
#include <cstddef>
#include <cstdint>

#include "kernel/process.hpp"

namespace wangge::flow {

struct Platform;

/// One call or document of a desk's own stream of work: it waits, is dealt with, perhaps goes on to
/// a second desk or back, and may turn out to be a report of a problem in the street.
kernel::Process take_desk_work(std::size_t stream, std::uint64_t number, Platform& p);

}  // namespace wangge::flow
