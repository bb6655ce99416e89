#include "cli/export_tables.hpp"

#include "base/log.hpp"
#include "base/text.hpp"
#include "record/csv_export.hpp"
#include "record/csv_row.hpp"
#include "record/export_file.hpp"
#include "report/bulletin_about.hpp"
#include "report/indicator_csv.hpp"

namespace wangge::cli {
namespace {

void write_about(const ExportedCampaign& campaign, std::ostream& out) {
  out << record::kByteOrderMark;
  for (const auto& [what, value] : report::about_lines(campaign.about(), base::language()))
    record::write_csv_row(out, {what, value});
}

void write_indicators(const ExportedCampaign& campaign, std::ostream& out) {
  const report::Style style{base::language()};
  report::IndicatorCsv table(out, campaign.directory, campaign.confidence, style);
  for (const auto configuration : campaign.configurations)
    table.add(configuration, campaign.means_of(configuration));
}

void write_cases(const ExportedCampaign& campaign, record::ExportFolder& files) {
  record::CsvExport tables(files.add("cases.csv"), files.add("intervals.csv"), campaign.directory,
                           base::language());
  campaign.results.replay_lives(campaign.trial, tables);
}

}  // namespace

void export_tables(const ExportedCampaign& campaign, const std::filesystem::path& folder) {
  record::ExportFolder files(folder);
  write_about(campaign, files.add("about.csv"));
  files.add("scenario.json") << campaign.provenance.scenario;
  write_indicators(campaign, files.add("indicators.csv"));
  if (campaign.kept)
    write_cases(campaign, files);
  else
    base::log_warning(base::text("export.no_cases", campaign.how_to_keep()));
  files.commit();
}

}  // namespace wangge::cli
