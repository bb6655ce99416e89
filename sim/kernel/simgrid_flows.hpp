#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <simgrid/s4u.hpp>
#include <string>
#include <vector>

#include "kernel/flows.hpp"
#include "kernel/simgrid_model.hpp"

namespace wangge::kernel::detail {

/// The data network of the present engine; there is one at a time.
class SimgridFlows final : public Flows {
 public:
  SimgridFlows(Timeline& calendar, CalendarModel& model);
  SimgridFlows(const SimgridFlows&) = delete;
  SimgridFlows& operator=(const SimgridFlows&) = delete;
  /// Breaks off the flows under way; nobody is told.
  ~SimgridFlows();

  void add_node(const std::string& name) override;
  void add_link(const std::string& name, base::BytesPerSecond bandwidth) override;
  void add_route(NodeId from, NodeId to, const std::vector<LinkId>& links) override;
  void seal() override;
  void set_bandwidth(LinkId link, base::BytesPerSecond bandwidth) override;
  void set_up(LinkId link, bool up) override;
  void start(NodeId from, NodeId to, const std::vector<LinkId>& route, base::Bytes bytes,
             Sending& sending) override;
  void stop(const Sending& sending) override;

 private:
  struct Flow {
    std::uint32_t number = 0;  // its place, used again by a later flow
    std::uint64_t order = 0;   // of starting
    simgrid::s4u::Host* from = nullptr;
    simgrid::s4u::Host* to = nullptr;
    const std::vector<LinkId>* route = nullptr;
    base::Bytes bytes;
    Sending* sending = nullptr;
    Delivery result = Delivery::Delivered;
    simgrid::s4u::CommPtr comm;  // while SimGrid carries it
    bool stopped = false;        // an errand to stop it is on its way
  };
  using Act = void (SimgridFlows::*)(std::size_t number);
  template <Act act>
  Errand errand(std::size_t number);

  Flow& take();
  void put_back(Flow& flow);
  static void on_end(const simgrid::s4u::Activity& activity);
  void end(Flow& flow, Delivery result);
  // Errands:
  void launch(std::size_t flow);
  void halt(std::size_t flow);
  void report_ends(std::size_t);
  void turn_on(std::size_t link) { links_[link]->turn_on(); }
  void turn_off(std::size_t link) { links_[link]->turn_off(); }
  void change_speed(std::size_t link);
  void carry(Flow& flow);
  void drop(Flow& flow);
  static std::optional<base::Bytes> left_of(const Flow& flow);

  Timeline& calendar_;
  CalendarModel& model_;
  std::vector<simgrid::s4u::Host*> hosts_;
  std::vector<simgrid::s4u::Link*> links_;
  std::vector<base::BytesPerSecond> bandwidths_;
  std::deque<Flow> flows_;  // stays in place as it grows
  std::vector<std::uint32_t> free_;
  std::uint64_t started_ = 0;
  std::vector<Flow*> ended_;  // at SimGrid's present date
  // SimGrid may still look at a flow that it reports as ended.
  std::vector<simgrid::s4u::CommPtr> retired_;
};

}  // namespace wangge::kernel::detail
