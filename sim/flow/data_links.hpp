#pragma once
#include <string>
#include <vector>

#include "kernel/data_link.hpp"
#include "kernel/process.hpp"
#include "model/world.hpp"

namespace wangge::flow {

/// The platform's data network (城管通 over GPRS): a handset sector a subdistrict, the centre
/// behind its own link and its server, the handlers' terminals on lines of their own or at the
/// centre's link. When a link is down the message goes by voice (NetworkPlan::voice_fallback):
/// later, but nothing is lost.
class DataLinks {
 public:
  explicit DataLinks(const model::World& world);

  /// Photographs from a handset in the subdistrict to the centre: shares the sector with the
  /// others. False if they went by voice.
  [[nodiscard]] kernel::Task<bool> upload_report(model::SubdistrictId sector);
  /// A handler's photographs of the finished work to the centre; likewise.
  [[nodiscard]] kernel::Task<bool> upload_feedback(model::UnitId handler);
  /// A task of a few lines to a handset, an order to a handler: too small to slow others down.
  [[nodiscard]] kernel::Task<> send_task(model::SubdistrictId sector);
  [[nodiscard]] kernel::Task<> send_order(model::UnitId handler);

  /// What the handsets of the subdistrict share from now on.
  void set_uplink(model::SubdistrictId sector, base::BytesPerSecond bandwidth);
  [[nodiscard]] base::BytesPerSecond uplink(model::SubdistrictId sector) const {
    return uplinks_[sector.index()];
  }

 private:
  kernel::Task<bool> upload(kernel::NodeId from, base::Bytes size);
  kernel::Task<> send_lines(kernel::NodeId to, base::Duration time);
  [[nodiscard]] base::Duration line_time(base::BytesPerSecond bandwidth) const;
  void add_sector(std::size_t subdistrict);
  void add_line(const model::Unit& unit);
  kernel::NodeId connect(const std::string& name, std::vector<kernel::LinkId> links);
  template <class Concerns>
  void plan_outages(kernel::LinkId link, const Concerns& concerns);

  const model::NetworkPlan& plan_;
  kernel::DataNetwork network_;
  kernel::NodeId centre_;
  std::vector<kernel::LinkId> to_centre_;  // what everything passes last
  std::vector<kernel::NodeId> handlers_;   // by unit; all at one place where there are no lines
  std::vector<kernel::NodeId> sectors_;
  std::vector<kernel::LinkId> sector_links_;
  std::vector<base::BytesPerSecond> uplinks_;
};

}  // namespace wangge::flow
