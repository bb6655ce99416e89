#include <algorithm>

#include "base/text.hpp"
#include "scenario/assembly.hpp"
#include "scenario/category_class.hpp"

namespace wangge::scenario {
namespace {

/// Marks the categories of that id or code, or of that class; a fault if there is none.
void mark(const Ref& name, std::vector<bool>& meant, Assembly& a) {
  bool found = false;
  for (std::size_t i = 0; i < meant.size() && !a.categories.find(name.text); ++i) {
    if (!is_of_class(a.world.categories[i], name.text)) continue;
    meant[i] = found = true;
  }
  if (found) return;
  if (const auto category = a.categories.resolve(name, a.faults)) meant[*category] = true;
}

model::Tightening make_tightening(const TightenedEntry& entry, Assembly& a) {
  model::Tightening rule;
  rule.filed = {entry.from, entry.to.instant};
  rule.factor = entry.factor;
  if (!entry.categories.empty()) rule.categories.resize(a.world.categories.size());
  for (const Ref& name : entry.categories) mark(name, rule.categories, a);
  return rule;
}

void check_tightening(const base::Span& filed, const TightenedEntry& entry, const Assembly& a) {
  if (filed.length().count() <= 0)
    a.fault(entry.where, base::text("scenario.ends_before_it_begins"));
  note_outside(entry.where.path, filed, a);
}

/// Without that activity the second axis costs nobody anything.
void note_two_axes(Assembly& a) {
  if (a.world.policy.axes == model::Axes::Two && !a.entry.organisation.activities.receive)
    a.faults.note(base::text("scenario.two_axes_without_receive"));
}

}  // namespace

void assemble_policy(Assembly& a) {
  a.world.policy = a.entry.policy;
  note_two_axes(a);
  for (const TightenedEntry& entry : a.entry.policy.tightened_entries) {
    a.world.policy.tightened.push_back(make_tightening(entry, a));
    check_tightening(a.world.policy.tightened.back().filed, entry, a);
  }
}

}  // namespace wangge::scenario
