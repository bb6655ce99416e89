#include "cli/export_files.hpp"

#include "base/text.hpp"
#include "record/event_log.hpp"
#include "record/export_file.hpp"
#include "record/ocel_export.hpp"
#include "record/workbook.hpp"
#include "record/xes_export.hpp"
#include "report/bulletin.hpp"

namespace wangge::cli {
namespace {

namespace fs = std::filesystem;

record::EventLogSource log_source(const ExportedCampaign& campaign) {
  const experiment::Manifest& manifest = campaign.manifest;
  return {campaign.directory,
          campaign.provenance,
          manifest.scenario,
          campaign.trial,
          {manifest.start, manifest.horizon},
          base::language()};
}

std::vector<report::BulletinConfiguration> configurations_of(const ExportedCampaign& campaign) {
  std::vector<report::BulletinConfiguration> all;
  for (const auto id : campaign.configurations) {
    auto& one = all.emplace_back(report::BulletinConfiguration{id, campaign.means_of(id), {}});
    for (const record::TrialInfo& trial : campaign.results.trials())
      if (trial.key.configuration == id)
        one.district.emplace_back(trial.key.replication,
                                  campaign.results.district_figures(trial.key));
  }
  return all;
}

std::optional<std::vector<report::MonthRow>> months_of(const ExportedCampaign& campaign) {
  if (!campaign.kept) return {};
  const experiment::Manifest& manifest = campaign.manifest;
  report::MonthTallies months(campaign.directory,
                              {manifest.start + campaign.warm_up, manifest.horizon});
  campaign.results.replay_lives(campaign.trial, months);
  return months.rows();
}

}  // namespace

void export_xes(const ExportedCampaign& campaign, const fs::path& file) {
  record::ExportFile whole(file);
  const record::EventLogSource source = log_source(campaign);
  record::XesExport log(whole.out(), source);
  campaign.results.replay_lives(campaign.trial, log);
  log.finish();
  whole.commit();
}

void export_ocel(const ExportedCampaign& campaign, const fs::path& file) {
  record::ExportFile whole(file);
  record::write_ocel(whole.out(), campaign.results, log_source(campaign));
  whole.commit();
}

void export_bulletin(const ExportedCampaign& campaign, const fs::path& file) {
  const report::BulletinSource source{campaign.about(),    configurations_of(campaign),
                                      campaign.confidence, campaign.indicators,
                                      months_of(campaign), campaign.how_to_keep()};
  const auto sheets = report::bulletin(source, base::language());
  record::write_workbook(
      file, sheets,
      {sheets.front().title, "wangge " + campaign.provenance.version, campaign.manifest.horizon});
}

}  // namespace wangge::cli
