#include "network/class_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace wangge::network {
namespace {

constexpr std::array<std::pair<std::string_view, RoadClass>, 15> kClassWords{
    {{"高速公路", RoadClass::Motorway},
     {"快速路", RoadClass::Trunk},
     {"主干路", RoadClass::Primary},
     {"主干道", RoadClass::Primary},
     {"次干路", RoadClass::Secondary},
     {"次干道", RoadClass::Secondary},
     {"支路", RoadClass::Tertiary},
     {"居住区道路", RoadClass::Residential},
     {"小区路", RoadClass::Residential},
     {"胡同", RoadClass::LivingStreet},
     {"内部路", RoadClass::Service},
     {"步行街", RoadClass::Pedestrian},
     {"人行道", RoadClass::Footway},
     {"小径", RoadClass::Footway},
     {"自行车道", RoadClass::Cycleway}}};

/// The word that is nearest, or that begins so.
std::optional<std::string> meant_by(std::string_view word, const std::vector<std::string>& known) {
  if (auto near = base::did_you_mean(word, known)) return near;
  const auto longer = std::find_if(known.begin(), known.end(),
                                   [&](const auto& one) { return one.starts_with(word); });
  return word.empty() || longer == known.end() ? std::nullopt : std::optional(*longer);
}

}  // namespace

std::optional<RoadClass> class_called(std::string_view word) {
  for (const auto& [name, road] : kClassWords)
    if (name == word) return road;
  return road_class(word);
}

std::vector<std::string> class_words() {
  std::vector<std::string> words;
  for (std::size_t c = 0; c < kRoadClasses; ++c)
    words.emplace_back(name_of(static_cast<RoadClass>(c)));
  for (const auto& [name, road] : kClassWords) words.emplace_back(name);
  return words;
}

std::string with_suggestion(std::string message, std::string_view word,
                            const std::vector<std::string>& known) {
  if (const auto meant = meant_by(word, known))
    message += base::text("roads.table.did_you_mean", *meant);
  return message;
}

}  // namespace wangge::network
