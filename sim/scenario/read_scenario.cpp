#include "scenario/read_scenario.hpp"

#include "scenario/assembly.hpp"
#include "scenario/load_layers.hpp"
#include "scenario/read_entry.hpp"

namespace wangge::scenario {

model::World read_scenario(const std::filesystem::path& file_or_folder,
                           const std::vector<std::filesystem::path>& layers,
                           const std::vector<std::string>& sets) {
  Faults faults;
  InputFiles files;
  const Node document = load_layers({file_or_folder, layers, sets}, files, faults);
  faults.raise();
  const ScenarioEntry entry = read_entry(document, Reader(faults, files));
  faults.begin_second_round();
  model::World world = assemble(entry, faults);
  faults.raise();
  return world;
}

}  // namespace wangge::scenario
