#pragma once
#include "flow/incident_file.hpp"
#include "kernel/process.hpp"

namespace wangge::flow {

/// 应急处置: the life of one emergency, from the call to the last unit's return to service.
kernel::Process respond(Incident incident, Platform& p);

// Its stages, one file each.

/// 接警: the call is answered, asked about, and handed on to the centre whose it is.
[[nodiscard]] kernel::Task<> take_call(IncidentFile& file, Platform& p);
/// 调度: the dispatcher decides what to send.
[[nodiscard]] kernel::Task<> decide_orders(IncidentFile& file, Platform& p);
/// 出动 to 归队: every unit that is needed goes, works and is clear.
[[nodiscard]] kernel::Task<> attend(IncidentFile& file, Platform& p);
/// 现场指挥部: where several services worked together, the scene is handed back once the last has
/// left it; others may still be on the way to a hospital.
kernel::Process hand_scene_back(IncidentFile& file, Platform& p);

/// Further people who call about it while it is open (重复报警), as the stream says.
kernel::Process further_calls(IncidentFile& file, Platform& p);

}  // namespace wangge::flow
