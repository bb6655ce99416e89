#include "scenario/faults.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace wangge::scenario {
namespace {

std::string sentence(const Wrong& wrong) {
  std::string message = wrong.what;
  const std::string gap = base::text("scenario.then");
  if (!wrong.allowed.empty()) message += gap + base::text("scenario.allowed", wrong.allowed);
  if (!wrong.suggestion.empty())
    message += gap + base::text("scenario.did_you_mean", wrong.suggestion);
  return message;
}

auto position(const base::Fault& fault) { return std::tie(fault.file, fault.line, fault.column); }

bool same(const base::Fault& a, const base::Fault& b) {
  return position(a) == position(b) && a.message == b.message;
}

}  // namespace

void Faults::add(const Mark& mark, const std::string& key, const Wrong& wrong) {
  base::Fault fault{mark.file_name(), mark.line, mark.column, key, sentence(wrong)};
  const auto twin = [&](const base::Fault& known) { return same(known, fault); };
  if (std::none_of(faults_.begin(), faults_.end(), twin)) faults_.push_back(std::move(fault));
}

void Faults::raise() const {
  if (faults_.empty()) return;
  std::vector<base::Fault> sorted = faults_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const base::Fault& a, const base::Fault& b) {
    return position(a) < position(b);
  });
  throw base::InvalidInput(std::move(sorted));
}

}  // namespace wangge::scenario
