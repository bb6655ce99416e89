#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/quantity.hpp"
#include "experiment/manifest.hpp"
#include "record/results.hpp"
#include "report/bulletin_about.hpp"
#include "report/figure_means.hpp"

namespace wangge::cli {

/// What of a campaign is to be exported.
struct ExportedTrial {
  std::string configuration;      ///< key; empty: the first that was run
  std::uint32_t replication = 0;  ///< whose cases
};

/// A campaign that has been run, open for reading, and one replication of it.
struct ExportedCampaign {
  std::filesystem::path folder;
  experiment::Manifest manifest;
  record::Results results;
  record::Directory directory;
  record::Provenance provenance;
  std::vector<model::ConfigurationId> configurations;  ///< that have replications
  record::TrialKey trial;
  bool kept = false;  ///< the lives of its cases are there
  // Of the experiment, as the resolved scenario says:
  base::Duration warm_up;
  base::Probability confidence;
  std::vector<record::IndicatorId> indicators;  ///< that are compared, the primary one first

  /// Throws base::InvalidInput if they are not, and says how to run the campaign to have them.
  void require_kept() const;
  /// How to run it so.
  [[nodiscard]] std::string how_to_keep() const;
  [[nodiscard]] report::ExportOrigin about() const;
  /// All its replications.
  [[nodiscard]] report::FigureMeans means_of(model::ConfigurationId configuration) const;
};

/// Opens the campaign in that folder (its name in results/ will do). Throws base::InvalidInput if
/// there is none or nothing has been run, UsageError if it has no such configuration or
/// replication.
ExportedCampaign open_campaign(const std::filesystem::path& named, const ExportedTrial& wanted);

}  // namespace wangge::cli
