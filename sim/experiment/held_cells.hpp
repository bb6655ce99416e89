#pragma once
#include <vector>

#include "experiment/workers.hpp"
#include "record/results.hpp"

namespace wangge::experiment {

/// Of which replications every case's life is kept in the store.
enum class Keep { First, All, None };

/// Whether the lives of this cell's cases are kept.
bool keeps(Keep keep, const Cell& cell);

/// Which cells a store holds, in two bits a cell: campaigns may have millions.
class HeldCells {
 public:
  HeldCells() = default;
  explicit HeldCells(const record::Results& results);

  /// `lives`: with those of its cases.
  void add(const Cell& cell, bool lives);
  /// Whether the cell is there, with the lives of its cases if they are to be kept.
  [[nodiscard]] bool holds(const Cell& cell, Keep keep) const;

 private:
  struct OfConfiguration {
    std::vector<bool> held, lives;  // by replication
  };
  std::vector<OfConfiguration> configurations_;
};

}  // namespace wangge::experiment
