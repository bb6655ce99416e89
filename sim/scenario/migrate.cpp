#include "scenario/migrate.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.hpp"
#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {
namespace {

constexpr std::string_view kKey = "wangge";

std::optional<int> whole_number(const Node& node) {
  int number = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), end, number);
  if (!node.is_scalar() || error != std::errc() || stop != end || number < 1) return std::nullopt;
  return number;
}

}  // namespace

std::span<const Migration> migrations() { return {}; }

Node migrate(Node document, Faults& faults, std::span<const Migration> steps, int to) {
  const Node* version = document.find(kKey);
  if (version == nullptr) return document;
  const Mark mark = version->mark;
  const std::optional<int> written = whole_number(*version);
  const auto refuse = [&](std::string what) {
    faults.add(mark, std::string(kKey), {std::move(what), std::to_string(to), ""});
  };
  if (!written)
    refuse(base::text("scenario.version_not_a_number"));
  else if (*written > to)
    refuse(base::text("scenario.version_too_new", *written, to));
  if (!written || *written > to) return document;
  for (int now = *written; now < to; ++now) {
    const auto step =
        std::find_if(steps.begin(), steps.end(), [&](const Migration& m) { return m.from == now; });
    if (step == steps.end()) {
      refuse(base::text("scenario.version_too_old", *written));
      return document;
    }
    step->step(document);
  }
  document.set(std::string(kKey), Node::scalar(std::to_string(to), mark));
  return document;
}

Node migrate(Node document, Faults& faults) {
  return migrate(std::move(document), faults, migrations(), kLanguageVersion);
}

}  // namespace wangge::scenario
