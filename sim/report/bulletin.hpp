#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record/workbook.hpp"
#include "report/bulletin_about.hpp"
#include "report/bulletin_months.hpp"
#include "report/figure_means.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// What one configuration came to, replication by replication.
struct BulletinConfiguration {
  model::ConfigurationId configuration;
  FigureMeans means;
  /// The figures of the whole district, by replication.
  std::vector<std::pair<std::uint32_t, std::vector<record::Figure>>> district;
};

/// What the monthly bulletin (月通报) is made of.
struct BulletinSource {
  ExportOrigin origin;
  std::vector<BulletinConfiguration> configurations;
  base::Probability confidence;
  std::vector<record::IndicatorId> compared;    ///< the primary one first
  std::optional<std::vector<MonthRow>> months;  ///< none where no cases were kept
  std::string how_to_keep;                      ///< how to run it so that they are
};

/// Bounds of red, yellow and green for on-time handling (按期处置率): `assumed`; cities set their
/// own (DB4403/T 32-2019 has colours too). Green from the first on, yellow from the second.
inline constexpr double kGreenFrom = 0.95, kYellowFrom = 0.85;
record::Light light_of(double on_time);

/// The sheets: departments and subdistricts ranked by on-time handling, then score; the ten most
/// frequent categories; months; configurations compared; where all comes from.
std::vector<record::Sheet> bulletin(const BulletinSource& source, base::Lang lang);

// Each alone:
record::Sheet department_ranking(const BulletinSource& source, const Style& style);
record::Sheet subdistrict_ranking(const BulletinSource& source, const Style& style);
record::Sheet frequent_categories(const BulletinSource& source, const Style& style);
record::Sheet configurations_compared(const BulletinSource& source, const Style& style);

/// A sheet of that name (`bulletin.<key>`), with its title: the name and the configuration whose
/// figures it holds.
record::Sheet sheet_called(const char* key, const BulletinSource& source, const Style& style);
/// The configuration that the rankings are of.
const BulletinConfiguration& shown_configuration(const BulletinSource& source);

/// Cells: a count, a value, a share, each empty where there is none.
record::SheetCell text_cell(std::string text, record::Light light = record::Light::None);
record::SheetCell count_cell(double count);
record::SheetCell value_cell(const MeanFigure& figure, indicator::Measure measure,
                             record::Light light = record::Light::None);
record::SheetCell number_cell(std::optional<double> value, indicator::Measure measure);

}  // namespace wangge::report
