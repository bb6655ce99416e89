#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

/// False if there are too many.
bool add_skill(const Ref& skill, Assembly& a) {
  if (!a.skills.find(skill.text)) a.skills.add(skill.text, skill.where, a.faults);
  if (a.world.skills.add(skill.text)) return true;
  a.fault(skill.where,
          base::text("scenario.too_many_skills", skill.text, model::SkillTable::kMost));
  return false;
}

}  // namespace

void assemble_skills(Assembly& a) {
  for (const std::vector<LineEntry>& lines : a.entry.lines)
    for (const LineEntry& line : lines) {
      a.skills_left_out = a.skills_left_out || a.faults.is_broken(line.where.path + ".skills");
      for (const Ref& skill : line.skills.names)
        if (!add_skill(skill, a)) {
          a.skills_left_out = true;
          return;
        }
    }
}

model::SkillSet skills_of(const SkillNames& skills, Assembly& a) {
  model::SkillSet set;
  for (const Ref& skill : skills.names) {
    if (a.skills_left_out && !a.skills.find(skill.text)) continue;
    if (const auto number = a.skills.resolve(skill, a.faults))
      if (*number < model::SkillTable::kMost) set.add(model::SkillId(*number));
  }
  return set;
}

}  // namespace wangge::scenario
