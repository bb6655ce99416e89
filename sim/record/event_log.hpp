#pragma once
#include <string>

#include "base/text.hpp"
#include "record/directory.hpp"
#include "record/fields.hpp"
#include "record/results.hpp"

namespace wangge::record {

/// Whose event log it is, and in which language its names are.
struct EventLogSource {
  const Directory& directory;
  const Provenance& provenance;
  std::string scenario;  ///< its name in files
  TrialKey trial;
  base::Span simulated;
  base::Lang lang;

  [[nodiscard]] std::string stage(Stage stage) const;
  [[nodiscard]] std::string cause(Cause cause) const;
  /// Name of a thing in words.
  [[nodiscard]] std::string name(Kind kind, std::size_t index) const;
};

/// Whether the horizon cut it off, so that its last stretch has no end.
bool is_unfinished(const CaseRecord& record);
bool is_unfinished(const IncidentRecord& record);

/// What both kinds of event log say of a case or incident as a whole, in words; nothing for what it
/// does not have. `say(key, value)` for texts, `say(key, moment)`, `say(key, yes_or_no)`.
template <class Say>
void say_whole(const CaseRecord& c, const EventLogSource& of, Say say) {
  const Directory& d = of.directory;
  const auto cell = c.cell.index();
  say("kind", std::string("case"));
  say("category", of.name(Kind::Category, c.category.index()));
  say("severity", of.name(Kind::Severity, d.severity(c.category, c.severity)));
  say("cell", of.name(Kind::Cell, cell));
  say("community", of.name(Kind::Community, d.community_of(c.cell)));
  say("subdistrict", of.name(Kind::Subdistrict, d.subdistrict_of(c.cell)));
  if (c.reported) say("channel", of.name(Kind::Channel, static_cast<std::size_t>(c.channel)));
  say("outcome", text_in(of.lang, "outcome." + std::string(word_of(c.outcome))));
  if (c.handler.exists()) say("handler", of.name(Kind::Unit, c.handler.index()));
  if (c.merged_into) say("merged_into", d.case_name(*c.merged_into));
  if (c.handling.deadline) say("deadline", *c.handling.deadline);
  if (c.handling.due(of.simulated.to)) say("handled_in_time", c.handling.in_time());
}
template <class Say>
void say_whole(const IncidentRecord& i, const EventLogSource& of, Say say) {
  const Directory& d = of.directory;
  say("kind", std::string("incident"));
  say("category", of.name(Kind::IncidentType, i.type.index()));
  say("cell", of.name(Kind::Cell, i.cell.index()));
  say("community", of.name(Kind::Community, d.community_of(i.cell)));
  say("subdistrict", of.name(Kind::Subdistrict, d.subdistrict_of(i.cell)));
  say("outcome", text_in(of.lang, "incident_outcome." + std::string(word_of(i.outcome))));
}

}  // namespace wangge::record
