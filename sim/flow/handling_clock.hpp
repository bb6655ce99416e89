#pragma once
#include "flow/case_file.hpp"

namespace wangge::flow {

struct Platform;

/// The statutory clock of one case's handling, and the deadline that its record and its escalation
/// know of. What is late when the clock stops stays late.

/// From the first dispatch on.
void start_clock(CaseFile& file, Platform& p);
/// Another unit has the case now: on the same clock where it is bundled, on a new one otherwise.
void pass_clock(CaseFile& file, Platform& p);
/// 挂账.
void stop_clock(CaseFile& file, Platform& p);
/// The case is taken up again.
void resume_clock(CaseFile& file, Platform& p);
/// A unit's own clock stands still from the moment it says that the case is not its own.
void rest_clock(CaseFile& file, Platform& p);
/// The limit once more if that is granted; answers whether the clock took it.
bool extend_clock(CaseFile& file, Platform& p, bool granted);

}  // namespace wangge::flow
