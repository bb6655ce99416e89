#include "experiment/interrupt.hpp"

namespace wangge::experiment {
namespace {

volatile std::sig_atomic_t signalled = 0;

void remember(int) { signalled = 1; }

}  // namespace

InterruptWatch::InterruptWatch() {
  signalled = 0;
  struct sigaction action {};
  action.sa_handler = remember;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, &before_int_);
  sigaction(SIGTERM, &action, &before_term_);
}

InterruptWatch::~InterruptWatch() {
  sigaction(SIGINT, &before_int_, nullptr);
  sigaction(SIGTERM, &before_term_, nullptr);
}

bool InterruptWatch::requested() { return signalled != 0; }

}  // namespace wangge::experiment
