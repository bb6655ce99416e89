#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"

namespace wangge::model {

/// Some of a world's skills (技能): those of a person, or all that a piece of work needs of one.
class SkillSet {
 public:
  void add(SkillId skill) { bits_ |= std::uint64_t{1} << skill.index(); }
  void add(SkillSet more) { bits_ |= more.bits_; }
  [[nodiscard]] bool has(SkillId skill) const { return (bits_ >> skill.index() & 1) != 0; }
  [[nodiscard]] bool has_all(SkillSet needed) const { return (needed.bits_ & ~bits_) == 0; }
  [[nodiscard]] bool empty() const { return bits_ == 0; }
  /// Skill i is bit i.
  [[nodiscard]] std::uint64_t bits() const { return bits_; }
  bool operator==(const SkillSet&) const = default;

 private:
  std::uint64_t bits_ = 0;
};

/// The skills that anybody has, by name: at most as many as a SkillSet can hold.
class SkillTable {
 public:
  static constexpr std::size_t kMost = 64;

  /// The skill of this name, new if nobody had it; empty if the table is full.
  std::optional<SkillId> add(std::string_view name) {
    if (const auto known = find(name)) return known;
    if (names_.size() == kMost) return std::nullopt;
    names_.emplace_back(name);
    return SkillId(names_.size() - 1);
  }
  [[nodiscard]] std::optional<SkillId> find(std::string_view name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) return std::nullopt;
    return SkillId(static_cast<std::size_t>(found - names_.begin()));
  }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;  // by id
};

}  // namespace wangge::model
