#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/bulletin.hpp"
#include "support/paper_world.hpp"

namespace wangge::support {

/// What a bulletin of a PaperWorld is made of: two replications of its baseline and of one
/// alternative, with figures written by hand.
class PaperBulletin {
 public:
  PaperBulletin() {
    configurations.push_back(figures_of(0, {0.96, 0.90}));
    configurations.push_back(figures_of(1, {0.98, 0.96}));
  }
  [[nodiscard]] report::BulletinSource source() const {
    return {{directory,
             provenance,
             "paper",
             {PaperWorld::kStart, PaperWorld::kHorizon},
             base::days(3),
             {model::ConfigurationId(0), 0},
             {{model::ConfigurationId(0), 2}, {model::ConfigurationId(1), 2}}},
            configurations,
            base::Probability(0.95),
            {indicator::find("on_time_handling")},
            months,
            "wangge run x --keep first"};
  }

  PaperWorld paper;
  record::Directory directory{paper.world};
  record::Provenance provenance{"{\n  \"wangge\": 1\n}\n", "abc", 2008, "0.1.0", "wangge run x"};
  std::vector<report::BulletinConfiguration> configurations;
  std::optional<std::vector<report::MonthRow>> months;

 private:
  static record::Figure figure(record::Kind kind, model::UnitId at, const char* key, double part,
                               double whole) {
    return {{kind, static_cast<std::uint32_t>(at.index())},
            indicator::find(key),
            part,
            whole,
            part / whole};
  }
  /// One replication: the department does well, the ministry badly; vendors are most frequent.
  static std::vector<record::Figure> replication(double on_time) {
    using enum record::Kind;
    const auto at = [](int index) { return model::UnitId(index); };
    return {figure(District, at(0), "on_time_handling", 100 * on_time, 100),
            figure(Subdistrict, at(0), "on_time_handling", 50, 100),
            figure(Subdistrict, at(1), "on_time_handling", 90, 100),
            figure(Unit, PaperWorld::kDepartment, "on_time_handling", 100 * on_time, 100),
            figure(Unit, PaperWorld::kDepartment, "handling_rate", 99, 100),
            figure(Unit, PaperWorld::kNorthTeam, "on_time_handling", 10, 10),
            figure(Unit, PaperWorld::kMinistry, "on_time_handling", 1, 2),
            figure(Category, at(1), "filed", 60, 1),
            figure(Category, at(2), "filed", 20, 1)};
  }
  static report::BulletinConfiguration figures_of(int configuration,
                                                  const std::vector<double>& on_time) {
    report::BulletinConfiguration made{model::ConfigurationId(configuration), {}, {}};
    for (std::uint32_t n = 0; n < on_time.size(); ++n) {
      const auto figures = replication(on_time[n]);
      made.means.add(figures);
      made.district.emplace_back(n, std::vector{figures.front()});
    }
    return made;
  }
};

inline std::string text_of(const record::SheetCell& cell) {
  return std::get<std::string>(cell.value);
}
inline double number_of(const record::SheetCell& cell) { return std::get<double>(cell.value); }

}  // namespace wangge::support
