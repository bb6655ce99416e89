#include "cli/command.hpp"

#include <array>

namespace wangge::cli {

std::span<const Command> commands() {
  static constexpr std::array kCommands{
      Command{"compare", declare_compare},
      Command{"explain", declare_explain},
      Command{"select", declare_select},
      Command{"optimise", declare_optimise},
      Command{"run", declare_run},
      Command{"submit", declare_submit},
      Command{"work", declare_work},
      Command{"collect", declare_collect},
      Command{"trace", declare_trace},
      Command{"twin", declare_twin},
      Command{"why", declare_why},
      Command{"export", declare_export},
      Command{"diff", declare_diff},
      Command{"check", declare_check},
      Command{"indicators", declare_indicators},
      Command{"schema", declare_schema},
      Command{"init", declare_init},
      Command{"version", declare_version},
  };
  return kCommands;
}

}  // namespace wangge::cli
