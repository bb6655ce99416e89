#pragma once
#include <string>
#include <vector>

#include "scenario/field.hpp"
#include "scenario/parse_yaml.hpp"
#include "unit/scenario/faults_of.hpp"

namespace wangge::scenario {

/// One part of a scenario read by itself, as the file `a.yaml`, and the faults as the user sees
/// them.
template <class T>
struct Part {
  T entry{};
  std::vector<std::string> faults;
};

template <class T>
Part<T> read_part(const std::string& yaml, const Spec& spec = {}) {
  Faults faults;
  InputFiles files;
  const Node node = parse_yaml(yaml, "a.yaml", faults);
  Part<T> part;
  Language<T>::read(node, spec, Reader(faults, files), part.entry);
  part.faults = lines_of(faults);
  return part;
}

}  // namespace wangge::scenario
