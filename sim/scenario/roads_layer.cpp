#include "scenario/roads_layer.hpp"

namespace wangge::scenario {
namespace {

constexpr std::string_view kPrefix = "roads=";

std::filesystem::path seen_from(const std::filesystem::path& home,
                                const std::filesystem::path& named) {
  return std::filesystem::absolute(named).lexically_normal().lexically_proximate(
      std::filesystem::absolute(home.empty() ? "." : home).lexically_normal());
}

Node part(const char* key, const std::string& value, const Mark& mark) {
  Node map = Node::map(mark);
  map.set(key, Node::scalar(value, mark));
  return map;
}

}  // namespace

std::optional<Node> roads_layer(const std::filesystem::path& layer,
                                const std::filesystem::path& home) {
  const std::string text = layer.generic_string();
  if (!text.starts_with(kPrefix)) return std::nullopt;
  const Mark mark{std::make_shared<const std::string>("--layer " + text), 0, 0};
  const std::filesystem::path named = text.substr(kPrefix.size());
  const auto file = named.empty() ? named : seen_from(home, named);
  Node document = Node::map(mark);
  document.set("travel", part("metric", "roads", mark));
  document.set("roads", part("file", file.generic_string(), mark));
  return document;
}

std::filesystem::path layer_seen_from_anywhere(const std::filesystem::path& layer) {
  const std::string text = layer.generic_string();
  if (!text.starts_with(kPrefix)) return std::filesystem::absolute(layer);
  const std::filesystem::path named = text.substr(kPrefix.size());
  return std::string(kPrefix) + std::filesystem::absolute(named).generic_string();
}

}  // namespace wangge::scenario
