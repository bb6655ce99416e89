#pragma once
#include "base/time.hpp"
#include "kernel/gate.hpp"
#include "kernel/process.hpp"
#include "kernel/task.hpp"
#include "model/world.hpp"

namespace wangge::flow {

/// 应急响应: whether the district is in surge, by the number of open emergencies
/// (model::Surge). It begins with the one that reaches the threshold and ends when they have been
/// fewer for so long.
class Surge {
 public:
  explicit Surge(const model::World& world) : world_(world) { over_.open(); }

  /// An emergency opens or ends. True: the surge begins with it.
  bool opened();
  void ended();

  [[nodiscard]] bool is_on() const { return !over_.is_open(); }
  /// Stations that the zone or the list leaves out may send.
  [[nodiscard]] bool mutual_aid(const model::Response& response) const {
    return response.mutual_aid || (is_on() && world_.emergencies.surge.mutual_aid);
  }
  /// How long somebody of the unit stays past the end of a shift that ends now.
  [[nodiscard]] base::Duration overtime(model::UnitId unit) const;
  /// Crews of the unit begin no routine case now.
  [[nodiscard]] bool puts_off_routine(model::UnitId unit) const;
  /// Waits while that is so.
  [[nodiscard]] kernel::Task<> routine_may_begin(model::UnitId unit) const;

 private:
  [[nodiscard]] bool answers_emergencies(model::UnitId unit) const;
  kernel::Process wait_for_the_end();

  const model::World& world_;
  int open_ = 0;
  base::Instant fewer_since_;  // since when they have been fewer than the threshold
  mutable kernel::Gate over_;
};

}  // namespace wangge::flow
