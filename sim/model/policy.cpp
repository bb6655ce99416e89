#include "model/policy.hpp"

namespace wangge::model {
namespace {

bool applies(const Tightening& rule, CategoryId category, base::Instant filed) {
  const bool meant = rule.categories.empty() || rule.categories[category.index()];
  return meant && rule.filed.from <= filed && filed < rule.filed.to;
}

}  // namespace

base::Limit limit_in_force(const Policy& policy, base::Limit usual, CategoryId category,
                           base::Instant filed) {
  for (const Tightening& rule : policy.tightened)
    if (applies(rule, category, filed)) usual.amount *= rule.factor.count();
  return usual;
}

}  // namespace wangge::model
