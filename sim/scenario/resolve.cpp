#include "scenario/resolve.hpp"

#include "base/hash.hpp"
#include "scenario/json_of.hpp"
#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {
namespace {

bool is_table(const InputFile& file) {
  return !file.path.ends_with(".yaml") && !file.path.ends_with(".yml");
}

std::string hash_of(base::Json document, const std::vector<InputFile>& inputs) {
  document.erase("sources");
  base::Fingerprint hash;
  hash.add_field(base::json_line(document));
  for (const InputFile& file : inputs)
    if (is_table(file)) hash.add_field(file.hash);
  return hash.hex();
}

}  // namespace

Resolved resolve(Node merged, const InputFiles& files) {
  Language<ScenarioEntry>::complete(merged, files);
  const base::Json json = json_of(merged);
  return {base::json_document(json), hash_of(json, files.all()), files.all()};
}

}  // namespace wangge::scenario
