#include "stats/letter_display.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <string_view>

namespace wangge::stats {
namespace {

using Group = std::vector<bool>;  // who bears one letter

bool inside(const Group& small, const Group& large) {
  for (std::size_t i = 0; i < small.size(); ++i) {
    if (small[i] && !large[i]) return false;
  }
  return true;
}

/// Drops every group that lies inside another; of equal ones the first stays.
void absorb(std::vector<Group>& groups) {
  std::vector<Group> kept;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    bool spare = false;
    for (std::size_t j = 0; j < groups.size() && !spare; ++j) {
      spare = j != i && inside(groups[i], groups[j]) && (j < i || !inside(groups[j], groups[i]));
    }
    if (!spare) kept.push_back(groups[i]);
  }
  groups = std::move(kept);
}

/// No group may hold both: each that does becomes one without the first and one without the second.
void split(std::vector<Group>& groups, std::size_t a, std::size_t b) {
  const std::size_t before = groups.size();
  for (std::size_t i = 0; i < before; ++i) {
    if (!groups[i][a] || !groups[i][b]) continue;
    Group other = groups[i];
    groups[i][b] = false;
    other[a] = false;
    groups.push_back(std::move(other));
  }
  absorb(groups);
}

/// Whether some pair of this group's members, or some member, is in no other group.
bool needed(const std::vector<Group>& groups, std::size_t which) {
  const Group& group = groups[which];
  const auto elsewhere = [&](std::size_t a, std::size_t b) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (i != which && groups[i][a] && groups[i][b]) return true;
    }
    return false;
  };
  for (std::size_t a = 0; a < group.size(); ++a) {
    for (std::size_t b = a; b < group.size(); ++b) {
      if (group[a] && group[b] && !elsewhere(a, b)) return true;
    }
  }
  return false;
}

void sweep(std::vector<Group>& groups) {
  for (std::size_t i = groups.size(); i-- > 0;) {
    if (!needed(groups, i)) groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

std::string letter(std::size_t number) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return kLetters[number % kLetters.size()] + std::string(number / kLetters.size(), '\'');
}

}  // namespace

std::vector<std::string> letter_display(
    std::size_t count, std::span<const std::pair<std::size_t, std::size_t>> different) {
  std::vector<Group> groups{Group(count, true)};
  for (const auto& [a, b] : different) {
    assert(a < count && b < count && a != b);
    split(groups, a, b);
  }
  sweep(groups);
  std::ranges::sort(groups,
                    std::greater<>{});  // those that begin with the first configuration first
  std::vector<std::string> letters(count);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (std::size_t i = 0; i < count; ++i) {
      if (groups[g][i]) letters[i] += letter(g);
    }
  }
  return letters;
}

}  // namespace wangge::stats
