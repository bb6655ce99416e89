#pragma once
#include <optional>

#include "scenario/assembly.hpp"

/// More of what streams bring, because of a crowd or a rain.
namespace wangge::scenario {

/// The number of the stream that is named (model/streams.hpp), once all streams are there; a fault
/// if there is none.
std::optional<std::size_t> stream_number(const Ref& stream, Assembly& a);

/// More of that stream because of `cause`: so many an hour.
model::Burst make_burst(std::size_t stream, const model::Name& cause, double an_hour,
                        const Assembly& a);

}  // namespace wangge::scenario
