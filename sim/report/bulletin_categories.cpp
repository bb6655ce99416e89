#include <algorithm>

#include "report/bulletin.hpp"

namespace wangge::report {
namespace {

using record::Kind;
using record::Sheet;

constexpr std::size_t kListed = 10;

struct Frequent {
  std::uint32_t index;
  double filed;
};

/// The most frequently filed first; of equals in the order of the scenario.
std::vector<Frequent> by_frequency(const FigureMeans& means, std::size_t categories) {
  std::vector<Frequent> all;
  for (std::uint32_t index = 0; index < categories; ++index)
    if (const double filed = means.of({Kind::Category, index}, indicator::find("filed")).numerator;
        filed > 0)
      all.push_back({index, filed});
  std::ranges::stable_sort(all, std::greater{}, &Frequent::filed);
  return all;
}

}  // namespace

Sheet frequent_categories(const BulletinSource& source, const Style& style) {
  Sheet sheet = sheet_called("categories", source, style);
  for (const char* key :
       {"report.rank", "kind.category", "kind.group", "bulletin.filed", "bulletin.share_of_filed",
        "bulletin.on_time", "bulletin.handling_mean", "bulletin.rework_rate"})
    sheet.headings.push_back(words(style, key));
  const FigureMeans& means = shown_configuration(source).means;
  const record::Directory& directory = source.origin.directory;
  const auto all = by_frequency(means, directory.all(Kind::Category).size());
  double filed = 0;
  for (const Frequent& one : all) filed += one.filed;
  for (std::size_t rank = 0; rank < std::min(kListed, all.size()); ++rank) {
    const auto& [index, count] = all[rank];
    const auto value = [&,
                        scope = record::Scope{Kind::Category, all[rank].index}](const char* key) {
      const auto id = indicator::find(key);
      return value_cell(means.of(scope, id), indicator::indicator(id).measure);
    };
    const std::uint32_t group = directory.entry(Kind::Category, index).parent;
    sheet.rows.push_back({count_cell(static_cast<double>(rank + 1)),
                          text_cell(directory.name(Kind::Category, index, style.lang)),
                          text_cell(directory.name(Kind::Group, group, style.lang)),
                          count_cell(count), number_cell(count / filed, indicator::Measure::Share),
                          value("on_time_handling"), value("handling_mean"), value("rework_rate")});
  }
  sheet.notes.push_back(words(style, "bulletin.note.means", means.replications()));
  return sheet;
}

}  // namespace wangge::report
