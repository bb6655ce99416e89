#include "experiment/held_cells.hpp"

namespace wangge::experiment {
namespace {

void set(std::vector<bool>& bits, std::size_t place) {
  if (bits.size() <= place) bits.resize(place + 1);
  bits[place] = true;
}

bool is_set(const std::vector<bool>& bits, std::size_t place) {
  return place < bits.size() && bits[place];
}

}  // namespace

bool keeps(Keep keep, const Cell& cell) {
  return keep == Keep::All || (keep == Keep::First && cell.replication == 0);
}

HeldCells::HeldCells(const record::Results& results) {
  for (const record::TrialInfo& trial : results.trials())
    add({trial.key.replication, trial.key.configuration}, trial.kept);
}

void HeldCells::add(const Cell& cell, bool lives) {
  const std::size_t place = cell.configuration.index();
  if (configurations_.size() <= place) configurations_.resize(place + 1);
  set(configurations_[place].held, cell.replication);
  if (lives) set(configurations_[place].lives, cell.replication);
}

bool HeldCells::holds(const Cell& cell, Keep keep) const {
  const std::size_t place = cell.configuration.index();
  if (place >= configurations_.size()) return false;
  const OfConfiguration& there = configurations_[place];
  return is_set(keeps(keep, cell) ? there.lives : there.held, cell.replication);
}

}  // namespace wangge::experiment
