#include "scenario/load_layers.hpp"

#include <algorithm>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "scenario/merge.hpp"
#include "scenario/migrate.hpp"
#include "scenario/parse_yaml.hpp"
#include "scenario/roads_layer.hpp"
#include "scenario/settings.hpp"

namespace wangge::scenario {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDeepest = 20;     // files that extend each other in a row
constexpr std::size_t kMostFiles = 200;  // read for one scenario, again and again counted each time
constexpr std::size_t kLargest =
    4'000'000;  // bytes of one file; figures by the thousand are tables

/// The scenarios of a folder: YAML files, and folders with a scenario.yaml.
std::vector<std::string> scenarios_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code unreadable;
  fs::directory_iterator entry(folder.empty() ? "." : folder, unreadable);
  for (; !unreadable && entry != fs::directory_iterator(); entry.increment(unreadable)) {
    std::error_code hidden;
    const fs::path& path = entry->path();
    if (path.extension() == ".yaml" || fs::exists(path / "scenario.yaml", hidden))
      names.push_back(path.filename().generic_string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// What is wrong with the name of a scenario that is not there.
Wrong not_found(const fs::path& name) {
  const std::string meant =
      nearest(name.filename().generic_string(), scenarios_in(name.parent_path()));
  return {base::text("scenario.not_found"), "",
          meant.empty() ? meant : (name.parent_path() / meant).generic_string()};
}

class LayerLoader {
 public:
  LayerLoader(InputFiles& files, Faults& faults) : files_(files), faults_(faults) {}

  /// What the command line lays over the scenario.
  Node load_layer(const fs::path& layer, const fs::path& home) {
    auto roads = roads_layer(layer, home);
    return roads ? std::move(*roads) : load(layer, {});
  }

  /// The file with all that it extends laid under it. `asked_by`: where its name stands.
  Node load(const fs::path& path, const Mark& asked_by) {
    if (is_circle(path, asked_by) || are_too_many(asked_by)) return Node::map(asked_by);
    chain_.push_back(path.lexically_normal());
    Node document = read(path, asked_by);
    Node merged = Node::map(document.mark);
    if (const Node* extends = document.find("extends"))
      for (const Node& layer : names_of(*extends))
        merged = merge(std::move(merged), load(files_.locate(layer.text, layer.mark), layer.mark),
                       faults_);
    std::erase_if(document.entries, [](const Entry& entry) { return entry.key == "extends"; });
    merged = merge(std::move(merged), document, faults_);
    chain_.pop_back();
    return merged;
  }

 private:
  Node read(const fs::path& path, const Mark& asked_by) {
    if (!asked_by.file && is_missing(path)) return Node::map(asked_by);
    const auto bytes = files_.read(path, kLargest, asked_by, "extends", faults_);
    if (!bytes) return Node::map(asked_by);
    const std::string name = path.generic_string();
    const auto text = text_of(*bytes, {std::make_shared<const std::string>(name), 0, 0});
    if (!text) return Node::map(asked_by);
    Node document = parse_yaml(*text, name, faults_);
    check_duplicate_ids(document, faults_);
    if (!document.is_map())
      faults_.add(document.mark, "", {base::text("scenario.not_a_map"), "", ""});
    return migrate(std::move(document), faults_);
  }

  /// UTF-8 text from the bytes of a YAML file, which may be GBK or UTF-16; empty after a fault.
  std::optional<std::string> text_of(const std::string& bytes, const Mark& file) {
    std::string what;
    const base::Decoded decoded = base::decode(bytes);
    if (bytes.empty())
      what = base::text("file.empty");
    else if (base::workbook_in(bytes) != base::Workbook::None)
      what = base::text("scenario.workbook");
    else if (decoded.text.find('\0') != std::string::npos)
      what = base::text("scenario.binary");
    else if (decoded.bad_byte)
      what = base::text("scenario.not_utf8", *decoded.bad_byte + 1);
    if (what.empty()) return decoded.text;
    faults_.add(file, "", {what, "", ""});
    return std::nullopt;
  }

  /// Whether the command line names what is not there.
  bool is_missing(const fs::path& path) {
    std::error_code unreadable;
    if (fs::exists(path, unreadable) || unreadable) return false;
    faults_.add({std::make_shared<const std::string>(path.generic_string()), 0, 0}, "",
                not_found(path));
    return true;
  }

  bool is_circle(const fs::path& path, const Mark& asked_by) {
    const auto first = std::find(chain_.begin(), chain_.end(), path.lexically_normal());
    if (first == chain_.end() && chain_.size() < kDeepest) return false;
    std::string circle;
    for (auto file = first == chain_.end() ? chain_.begin() : first; file != chain_.end(); ++file)
      circle += file->generic_string() + " -> ";
    faults_.add(asked_by, "extends",
                {base::text("scenario.extends_circle", circle + path.generic_string()), "", ""});
    return true;
  }

  /// Files that share files that share files ...
  bool are_too_many(const Mark& asked_by) {
    if (++loads_ <= kMostFiles) return false;
    faults_.add(asked_by, "extends", {base::text("scenario.too_many_files", kMostFiles), "", ""});
    return true;
  }

  /// One name, or a list of names.
  std::vector<Node> names_of(const Node& extends) {
    std::vector<Node> names = extends.is_list() ? extends.items : std::vector<Node>{extends};
    for (const Node& name : names)
      if (!name.is_scalar() || name.text.empty())
        faults_.add(name.mark, "extends", {base::text("scenario.not_a_word"), "", ""});
    std::erase_if(names, [](const Node& n) { return !n.is_scalar() || n.text.empty(); });
    return names;
  }

  InputFiles& files_;
  Faults& faults_;
  std::vector<fs::path> chain_;
  std::size_t loads_ = 0;
};

fs::path file_of(const fs::path& scenario) {
  std::error_code ignored;
  return fs::is_directory(scenario, ignored) ? scenario / "scenario.yaml" : scenario;
}

}  // namespace

Node load_layers(const LayerPlan& plan, InputFiles& files, Faults& faults) {
  LayerLoader loader(files, faults);
  const fs::path scenario = file_of(plan.scenario);
  files.set_home(scenario.parent_path());
  Node document = loader.load(scenario, {});
  for (const fs::path& layer : plan.layers)
    document = merge(std::move(document), loader.load_layer(layer, scenario.parent_path()), faults);
  for (const std::string& set : plan.sets) apply_setting(document, set, faults);
  return document;
}

}  // namespace wangge::scenario
