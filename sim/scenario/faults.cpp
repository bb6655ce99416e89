#include "scenario/faults.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace wangge::scenario {
namespace {

constexpr std::size_t kLongest = 400;  // bytes of one part of a message

/// Fit for a terminal and for a reader, whatever a file holds.
std::string tidy(std::string text) {
  if (text.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
    text += "...";
  }
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  return text;
}

auto position(const base::Fault& fault) { return std::tie(fault.file, fault.line, fault.column); }

/// Whether the second path is the first or lies below it.
bool is_within(const std::string& path, const std::string& below) {
  if (!below.starts_with(path)) return false;
  return below.size() == path.size() || below[path.size()] == '.' || below[path.size()] == '[';
}

}  // namespace

std::string sentence(const Wrong& wrong) {
  std::string message = tidy(wrong.what);
  const std::string gap = base::text("scenario.then");
  if (!wrong.allowed.empty()) message += gap + base::text("scenario.allowed", wrong.allowed);
  if (!wrong.suggestion.empty())
    message += gap + base::text("scenario.did_you_mean", wrong.suggestion);
  return message;
}

std::string nearest_few(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t kFew = 5, kLongestWord = 100;
  if (word.size() > kLongestWord) word = "";
  std::vector<std::pair<std::size_t, std::string_view>> ranked;
  for (const std::string& candidate : candidates)
    ranked.emplace_back(base::edit_distance(word, candidate), candidate);
  std::sort(ranked.begin(), ranked.end());
  std::string few;
  for (std::size_t i = 0; i < std::min(kFew, ranked.size()); ++i)
    few += (i == 0 ? "" : ", ") + std::string(ranked[i].second);
  return ranked.size() > kFew ? few + ", ..." : few;
}

void Faults::add(const Mark& mark, const std::string& key, const Wrong& wrong) {
  take(mark, key, wrong);
  if (!second_round_) broken_.insert(key);
}

void Faults::add_slip(const Mark& mark, const std::string& key, const Wrong& wrong) {
  if (take(mark, key, wrong)) ++slips_;
}

void Faults::add_in_row(const Mark& row, const std::string& column, const Wrong& wrong) {
  base::Fault fault{row.file_name(), row.line, row.column, column, sentence(wrong)};
  const auto is_cause = [&](const base::Fault& cause) {
    return std::tie(cause.file, cause.line, cause.key) ==
           std::tie(fault.file, fault.line, fault.key);
  };
  if (std::ranges::none_of(faults_, is_cause)) keep(std::move(fault));
}

/// False if it is not kept.
bool Faults::take(const Mark& mark, const std::string& key, const Wrong& wrong) {
  base::Fault fault{mark.file_name(), mark.line, mark.column, tidy(key), sentence(wrong)};
  if (second_round_ && may_follow(fault)) return false;
  return keep(std::move(fault));
}

/// False if it is there already.
bool Faults::keep(base::Fault fault) {
  base::Fault anywhere = fault;
  anywhere.key.clear();
  if (!known_.insert(std::hash<std::string>()(anywhere.str())).second) return false;
  if (faults_.size() < kMost)
    faults_.push_back(std::move(fault));
  else
    ++left_out_;
  return true;
}

void Faults::note(const Where& where, const std::string& what) {
  const Mark& mark = where.mark;
  note(base::Fault{mark.file_name(), mark.line, mark.column, where.path, what}.str());
}

bool Faults::is_broken(const std::string& path) const {
  return std::any_of(broken_.begin(), broken_.end(), [&](const std::string& broken) {
    return !broken.empty() && is_within(broken, path);
  });
}

bool Faults::is_damaged(const std::string& path) const {
  const auto lies_there = [&](const std::string& broken) { return is_within(path, broken); };
  return is_broken(path) || std::any_of(broken_.begin(), broken_.end(), lies_there) ||
         std::any_of(damaged_.begin(), damaged_.end(), lies_there);
}

/// A row of a table has no path: there, a fault of the same row counts.
bool Faults::may_follow(const base::Fault& fault) const {
  if (is_broken(fault.key)) return true;
  const auto is_cause = [&](const base::Fault& cause) {
    if (!fault.key.empty()) return is_within(fault.key, cause.key);
    return cause.file == fault.file && cause.line == fault.line;
  };
  const auto end = faults_.begin() + static_cast<std::ptrdiff_t>(causes_);
  return std::any_of(faults_.begin(), end, is_cause);
}

void Faults::raise_beyond_slips() const {
  if (count() > slips_) raise();
}

void Faults::raise() const {
  if (faults_.empty()) return;
  std::vector<base::Fault> shown = in_order();
  if (shown.size() > kShown) {
    shown.resize(kShown);
    shown.push_back({"", 0, 0, "", base::text("scenario.more_faults", count() - kShown)});
  }
  throw base::InvalidInput(std::move(shown));
}

/// By their places, with the headings of tables for keys.
std::vector<base::Fault> Faults::in_order() const {
  std::vector<base::Fault> sorted = faults_;
  for (base::Fault& fault : sorted) {
    const auto heading = headings_.find({fault.file, fault.key});
    if (heading != headings_.end()) fault.key = heading->second;
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const base::Fault& a, const base::Fault& b) {
    return position(a) < position(b);
  });
  return sorted;
}

}  // namespace wangge::scenario
