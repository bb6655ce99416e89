#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/categories.hpp"
#include "scenario/language.hpp"
#include "scenario/skill_names.hpp"

/// `categories:` as the planner writes it.
namespace wangge::scenario {

struct ProfileEntry : Placed {
  Id id;
  base::Probability detected;
  base::Probability fixed_on_spot;
  std::optional<random::Distribution> lifetime;
  base::Probability noticed_by_public;
  random::Distribution public_delay;
  double repeat_reports = 0;
  random::Distribution repeat_delay;
};

struct SeverityEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
  double share = 0;
  base::Limit limit;
  random::Distribution work;
  int priority = 0;
  SkillNames needs;
};

/// A row of `categories.severities`.
struct SeverityRow : SeverityEntry {
  Ref category;
};

struct CategoryEntry : Placed {
  Id id;
  std::string code;
  std::string group;
  std::string zh;
  std::string en;
  model::CategoryKind kind = model::CategoryKind::Event;
  Ref owner;
  Ref profile;
  double weight = 0;
  base::Probability subdistrict_competent;
  base::Probability either_competent;
  SkillNames needs;
  Weights also;
  std::vector<SeverityEntry> severities;
};

/// What a class of categories (大类) is called.
struct GroupEntry : Placed {
  Id id;
  std::string zh;
  std::string en;
};

struct CategoriesEntry : Placed {
  std::string scheme;
  std::vector<GroupEntry> groups;
  std::vector<ProfileEntry> profiles;
  FileRef table;
  FileRef severities;
  std::vector<CategoryEntry> list;         ///< with the rows of the table
  std::vector<SeverityRow> severity_rows;  ///< of `severities`
};

template <>
std::span<const Choice<model::CategoryKind>> choices_of();
template <>
const Record<ProfileEntry>& record_of();
template <>
const Record<SeverityEntry>& record_of();
template <>
const Record<SeverityRow>& record_of();
template <>
const Record<CategoryEntry>& record_of();
template <>
const Record<GroupEntry>& record_of();
template <>
const Record<CategoriesEntry>& record_of();

}  // namespace wangge::scenario
