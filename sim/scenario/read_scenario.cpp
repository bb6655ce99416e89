#include "scenario/read_scenario.hpp"

#include "scenario/assembly.hpp"
#include "scenario/load_layers.hpp"
#include "scenario/read_entry.hpp"

namespace wangge::scenario {

LoadedScenario load_scenario(const std::filesystem::path& file_or_folder,
                             const std::vector<std::filesystem::path>& layers,
                             const std::vector<std::string>& settings,
                             std::span<const model::IndicatorName> indicators) {
  Faults faults;
  InputFiles files;
  Node document = load_layers({file_or_folder, layers, settings}, files, faults);
  faults.raise_beyond_slips();  // a document with holes says nothing about what stands in it
  const ScenarioEntry entry = read_entry(document, Reader(faults, files));
  faults.begin_second_round();
  Assembled assembled = assemble(entry, indicators, faults);
  faults.raise();
  return {std::move(assembled.world), std::move(assembled.roads),
          resolve(std::move(document), files), std::move(assembled.notes)};
}

model::World read_scenario(const std::filesystem::path& file_or_folder,
                           const std::vector<std::filesystem::path>& layers,
                           const std::vector<std::string>& settings) {
  return load_scenario(file_or_folder, layers, settings).world;
}

}  // namespace wangge::scenario
