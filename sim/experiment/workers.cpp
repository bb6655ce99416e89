#include "experiment/workers.hpp"

#include <poll.h>

#include <algorithm>
#include <map>
#include <system_error>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "kernel/trial.hpp"

namespace wangge::experiment {
namespace {

constexpr int kAttempts = 2;
constexpr int kPollMilliseconds = 100;   // how late a Ctrl-C may be noticed
constexpr std::size_t kAheadPerJob = 8;  // results that may wait in memory for an earlier cell

struct Running {
  std::size_t place;  ///< in the list of cells
  int attempt;
  kernel::Trial trial;
};

kernel::Trial start_trial(const std::function<std::string()>& body) try {
  return kernel::Trial::start(body);
} catch (const std::system_error& error) {
  throw base::RunFailed(base::text("run.no_process", base::reason(error.code().value())));
}

class Workers {
 public:
  Workers(std::span<const Cell> cells, const WorkerOptions& options,
          const std::function<std::string(const Cell&)>& body,
          const std::function<void(const Cell&, std::string)>& deliver)
      : cells_(cells), options_(options), body_(body), deliver_(deliver) {}

  WorkDone run() {
    while (delivered_to_ < cells_.size()) {
      if (stopped()) return interrupted();
      fill();
      wait_for_news();
      collect();
      deliver_in_order();
    }
    return std::move(done_);
  }

 private:
  [[nodiscard]] bool stopped() const { return options_.stop && options_.stop(); }

  WorkDone interrupted() {
    collect();
    for (auto& [place, outcome] : ended_)
      if (outcome.finished) hand_over(cells_[place], std::move(outcome));
    done_.interrupted = true;
    return std::move(done_);
  }

  void fill() {
    const std::size_t end = std::min(cells_.size(), delivered_to_ + kAheadPerJob * options_.jobs);
    while (running_.size() < options_.jobs && next_ < end) start(next_++, 1);
  }

  void start(std::size_t place, int attempt) {
    const Cell& cell = cells_[place];
    running_.push_back({place, attempt, start_trial([&] { return body_(cell); })});
  }

  void wait_for_news() {
    std::vector<pollfd> fds;
    for (const Running& r : running_) fds.push_back({r.trial.result_fd(), POLLIN, 0});
    poll(fds.data(), fds.size(), kPollMilliseconds);
  }

  void collect() {
    std::vector<Running> before;
    before.swap(running_);
    for (Running& r : before) {
      if (r.trial.collect())
        end(r);
      else
        running_.push_back(std::move(r));
    }
  }

  void end(Running& r) {
    kernel::TrialOutcome outcome = r.trial.wait();
    if (!outcome.finished && r.attempt < kAttempts && !stopped()) {
      start(r.place, r.attempt + 1);
      return;
    }
    ended_.emplace(r.place, std::move(outcome));
    if (options_.ended) options_.ended(++ended_count_);
  }

  void deliver_in_order() {
    for (auto it = ended_.begin(); it != ended_.end() && it->first == delivered_to_;
         it = ended_.erase(it), ++delivered_to_)
      hand_over(cells_[it->first], std::move(it->second));
  }

  void hand_over(const Cell& cell, kernel::TrialOutcome outcome) {
    if (!outcome.finished) {
      done_.crashed.push_back({cell, std::move(outcome.failure)});
      return;
    }
    deliver_(cell, std::move(outcome.result));
    ++done_.delivered;
  }

  std::span<const Cell> cells_;
  const WorkerOptions& options_;
  const std::function<std::string(const Cell&)>& body_;
  const std::function<void(const Cell&, std::string)>& deliver_;
  std::vector<Running> running_;
  std::map<std::size_t, kernel::TrialOutcome> ended_;
  std::size_t next_ = 0;
  std::size_t delivered_to_ = 0;
  std::size_t ended_count_ = 0;
  WorkDone done_;
};

}  // namespace

WorkDone run_cells(std::span<const Cell> cells, const WorkerOptions& options,
                   const std::function<std::string(const Cell&)>& body,
                   const std::function<void(const Cell&, std::string)>& deliver) {
  return Workers(cells, options, body, deliver).run();
}

}  // namespace wangge::experiment
