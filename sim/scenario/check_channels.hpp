#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "scenario/trace_entry.hpp"

namespace wangge::scenario {

/// The words of a column, and how many rows have each.
class SeenWords {
 public:
  /// Beyond kMost different ones no more are taken: such a column holds no words.
  void count(std::string_view word);
  [[nodiscard]] const std::map<std::string, int, std::less<>>& rows() const { return rows_; }

  static constexpr std::size_t kMost = 1000;

 private:
  std::map<std::string, int, std::less<>> rows_;
};

/// Holds `channels` of a trace against the words that its channel column has: a word that no row
/// has is a fault where it looks like one that some rows have, else a note; so are the words that
/// `channels` leaves out, and a file without such a column.
void check_channels(const TraceEntry& entry, const SeenWords& words, bool has_column,
                    const base::CsvReader& csv, const Reader& reader);

}  // namespace wangge::scenario
