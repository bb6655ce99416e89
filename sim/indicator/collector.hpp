#pragma once
#include <cstdint>
#include <vector>

#include "indicator/gathered.hpp"
#include "indicator/replication_result.hpp"
#include "model/world.hpp"
#include "record/fingerprint.hpp"
#include "record/listener.hpp"

namespace wangge::indicator {

/// Listens to one replication and turns it into figures: by district, subdistrict, community, unit
/// (desk, supervisors, department and team, service and station), category, group, channel,
/// incident type and centre. Only what falls after the warm-up counts (tally.hpp says how). Memory
/// does not grow with the number of cases.
class Collector final : public record::Listener {
 public:
  Collector(const model::World& world, model::ConfigurationId configuration);

  void interval(const record::Interval& interval) override;
  void case_ended(const record::CaseRecord& record) override;
  void desk_work_ended(const record::DeskRecord& record) override;
  void incident_ended(const record::IncidentRecord& record) override;
  void response_ended(const record::ResponseRecord& record) override;
  void reach_measured(const record::Reach& reach) override;
  void staff_changed(model::UnitId unit, base::Instant when, std::size_t on_duty, std::size_t busy,
                     std::size_t waiting) override;
  void cell_visited(model::CellId cell, base::Instant when) override;
  void horizon(base::Instant when) override;

  /// After the horizon. `events` is how many the kernel ran.
  [[nodiscard]] ReplicationResult result(std::uint64_t events) const;

 private:
  [[nodiscard]] CaseTraits traits_of(const record::CaseRecord& record) const;
  [[nodiscard]] std::vector<record::Held> held_rows() const;
  [[nodiscard]] std::vector<record::HourlyReach> reach_rows() const;

  const model::World& world_;
  model::ConfigurationId configuration_;
  Gathered gathered_;
  std::vector<base::Duration> held_;  ///< by unit (the last: nobody), stage, cause
  record::Fingerprint fingerprint_;
};

}  // namespace wangge::indicator
