#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantity.hpp"
#include "base/statutory_clock.hpp"
#include "model/ids.hpp"
#include "model/name.hpp"
#include "model/skills.hpp"
#include "random/distribution.hpp"

namespace wangge::model {

enum class CategoryKind { Component, Event };  ///< 部件, 事件

/// A filing condition (立案条件): how bad a problem of this category is. Selects the limit and the
/// work.
struct Severity {
  Name name;
  double share = 1;           ///< relative to the category's other severities
  base::Limit limit;          ///< statutory time to handle (处置时限)
  random::Distribution work;  ///< a crew's working time on the spot
  int priority = 1;           ///< 0 emergency, 1 urgent, 2 routine; smaller is served first
  SkillSet needs;             ///< one person of the crew has all of these
};

/// How problems of a kind meet the eye. Shared by many categories (`categories.profiles` in a
/// scenario).
struct Visibility {
  base::Probability detected;       ///< by a supervisor, each time the beat passes the cell
  base::Probability fixed_on_spot;  ///< of those detected: put right there and then (自行处置)
  std::optional<random::Distribution>
      lifetime;  ///< vanishes unseen after this long (vendors move on); none: stays
  base::Probability noticed_by_public;  ///< somebody would report it if nothing is done
  random::Distribution public_delay;    ///< from arising to the first such report
  double repeat_reports = 0;            ///< mean number of further public reports while it is open
  random::Distribution repeat_delay;    ///< between those
};

/// Another unit that may turn out to be in charge of a thing (manholes of several owners).
struct FurtherOwner {
  UnitId unit;                  ///< its team, where it has teams
  base::Probability competent;  ///< it is the right handler; together at most 1
};

/// 小类.
struct Category {
  Name name;
  CategoryKind kind = CategoryKind::Event;
  std::string scheme;  ///< the code system, e.g. cjt214-2007
  std::string code;
  std::string group;  ///< 大类: its code within the kind; empty: none is given
  UnitId owner;  ///< 主管部门; the team of the case's subdistrict where the owner has teams
  base::Probability
      subdistrict_competent;  ///< the subdistrict's own crew is the right handler (条专块统)
  base::Probability either_competent;  ///< owner and subdistrict can both do it; with the former
                                       ///< at most 1
  std::vector<FurtherOwner> also;      ///< if one of them is, neither owner nor subdistrict is
  double weight = 0;                   ///< share of the problems, relative to the other categories
  Visibility visibility;
  std::vector<Severity> severities;  ///< at least one
};

std::string_view word_of(CategoryKind kind);
/// What the category's class (大类) is called in files and results: `component-01`, or the kind
/// alone where no class is given. A code such as 01 means one thing among components and another
/// among events.
std::string group_key(const Category& category);

}  // namespace wangge::model
