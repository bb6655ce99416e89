#pragma once
#include "flow/unit_out.hpp"
#include "kernel/task.hpp"

namespace wangge::flow {

/// A crew of the service, by its policy: who is free, else who can be taken from less urgent work,
/// else whoever is free first, on the same terms at every station that may send. False: nobody is
/// free and the service does not let calls wait.
[[nodiscard]] kernel::Task<bool> find_unit(IncidentFile& file, const model::Need& need,
                                           UnitOut& out, Platform& p);

/// A surge begins: whoever waits for a unit asks anew, for those of other zones may help now.
void call_on_other_zones(Platform& p);

}  // namespace wangge::flow
