#include "dispatch/waiting_case.hpp"

namespace wangge::dispatch {

std::optional<Checkpoint> next_checkpoint(const WaitingCase& waiting) {
  const auto& ask = waiting.ask_for_extension;
  const auto& escalate = waiting.escalate;
  if (ask && (!escalate || *ask <= *escalate)) return Checkpoint{Step::AskForExtension, *ask};
  if (escalate) return Checkpoint{Step::Escalate, *escalate};
  return {};
}

}  // namespace wangge::dispatch
