#pragma once
#include <string>

namespace wangge::scenario {

/// What `wangge init` writes: a small district that runs as it is, every key explained in the
/// language of the process, and behind `#` the keys that it does not use with their defaults. The
/// explanations are those of the field tables.
std::string starter();

}  // namespace wangge::scenario
