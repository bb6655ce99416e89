#include "scenario/check_channels.hpp"

#include "base/text.hpp"

namespace wangge::scenario {
namespace {

constexpr std::size_t kShown = 12;  // words in a note

/// The words that `channels` does not name; empty fields are none.
std::vector<std::string> left_out(const TraceEntry& entry, const SeenWords& words) {
  std::vector<std::string> unnamed;
  for (const auto& [word, rows] : words.rows())
    if (!word.empty() && !entry.channels.channels.contains(word)) unnamed.push_back(word);
  return unnamed;
}

void report_unseen(const std::string& word, const Where& where,
                   const std::vector<std::string>& unnamed, const Reader& reader) {
  const std::string what = base::text("scenario.channel_unseen", word);
  if (const std::string meant = nearest(word, unnamed); !meant.empty())
    reader.faults().add(where, {what, "", meant});
  else
    reader.faults().note(place_of(where.mark) + ": " + what);
}

std::string_view word_for(model::Channel channel) {
  for (const auto& choice : choices_of<model::Channel>())
    if (choice.value == channel) return choice.word;
  return "";
}

void note_left_out(const TraceEntry& entry, const SeenWords& words,
                   const std::vector<std::string>& unnamed, const Reader& reader) {
  if (unnamed.empty() || words.rows().size() >= SeenWords::kMost) return;
  std::string list;
  for (std::size_t i = 0; i < std::min(unnamed.size(), kShown); ++i)
    list += (i == 0 ? "" : ", ") + unnamed[i] + " (" +
            std::to_string(words.rows().find(unnamed[i])->second) + ")";
  if (unnamed.size() > kShown) list += ", ...";
  reader.faults().note(base::text("scenario.channels_left_out", list, word_for(entry.channel)));
}

}  // namespace

void SeenWords::count(std::string_view word) {
  const auto known = rows_.find(word);
  if (known != rows_.end())
    ++known->second;
  else if (rows_.size() < kMost)
    rows_.emplace(word, 1);
}

void check_channels(const TraceEntry& entry, const SeenWords& words, bool has_column,
                    const base::CsvReader& csv, const Reader& reader) {
  const auto& channels = entry.channels.channels;
  if (channels.empty()) return;
  if (!has_column)
    return reader.faults().note(place_of(channels.begin()->second.where.mark) + ": " +
                                base::text("scenario.no_channel_column", csv.file(),
                                           listed({csv.header().begin(), csv.header().end()})));
  const std::vector<std::string> unnamed = left_out(entry, words);
  for (const auto& [word, meaning] : channels)
    if (!words.rows().contains(word)) report_unseen(word, meaning.where, unnamed, reader);
  note_left_out(entry, words, unnamed, reader);
}

}  // namespace wangge::scenario
