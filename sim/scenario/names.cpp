#include "scenario/names.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace wangge::scenario {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

}  // namespace

void Names::add(const std::string& id, const Where& where, Faults& faults) {
  const std::size_t index = size_++;
  if (id.empty()) {
    unnamed_ = true;
  } else if (index_.emplace(id, index).second) {
    places_.emplace(id, where.mark);
  } else {
    const auto first = places_.find(id);
    const std::string place = first == places_.end() ? "" : place_of(first->second);
    const char* key = place.empty() ? "scenario.name_taken" : "scenario.name_taken_at";
    faults.add(where, {base::text(key, base::text(noun_), id, place), "", ""});
  }
}

void Names::add_alias(const std::string& id) { index_.emplace(id, size_ - 1); }

std::optional<std::size_t> Names::find(std::string_view id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> Names::resolve(const Ref& ref, Faults& faults) const {
  const auto found = find(ref.text);
  if (!found && ref.given() && !is_incomplete(faults))
    faults.add(ref.where, nobody_called(noun_, ref.text, all()));
  return found;
}

bool Names::is_incomplete(const Faults& faults) const {
  return unnamed_ || std::any_of(sources_.begin(), sources_.end(), [&](const std::string& source) {
           return faults.is_broken(source);
         });
}

std::vector<std::string_view> Names::all() const {
  std::vector<std::string_view> names;
  for (const auto& [name, index] : index_) names.push_back(name);
  return names;
}

Wrong nobody_called(std::string_view noun, std::string_view name,
                    const std::vector<std::string_view>& known) {
  constexpr std::size_t kMany = 12;  // more than that is no help to read
  const bool few = !known.empty() && known.size() <= kMany;
  return {base::text("scenario.nobody_called", base::text(noun), name), few ? listed(known) : "",
          nearest(name, known)};
}

const model::IndicatorName* indicator_called(std::string_view word,
                                             std::span<const model::IndicatorName> known) {
  const auto is_called = [&](const model::Name& name) {
    return name.key == word || name.zh == word || lower_case(name.en) == lower_case(word);
  };
  const auto found = std::ranges::find_if(known, is_called);
  return found == known.end() ? nullptr : &*found;
}

Wrong no_indicator(std::string_view word, std::span<const model::IndicatorName> known) {
  std::vector<std::string> keys, all;
  for (const model::Name& name : known) {
    keys.push_back(name.key);
    all.insert(all.end(), {name.key, name.zh, name.en});
  }
  return {base::text("scenario.no_indicator", word), nearest_few(word, keys), nearest(word, all)};
}

}  // namespace wangge::scenario
