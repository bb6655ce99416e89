#include "cli/command.hpp"

#include <array>

namespace wangge::cli {

std::span<const Command> commands() {
  static constexpr std::array<Command, 2> kCommands{{
      {"compare", declare_compare},
      {"version", declare_version},
  }};
  return kCommands;
}

}  // namespace wangge::cli
