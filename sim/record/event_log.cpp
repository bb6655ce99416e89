#include "record/event_log.hpp"

namespace wangge::record {

std::string EventLogSource::stage(Stage stage) const {
  return text_in(lang, "stage." + std::string(word_of(stage)));
}

std::string EventLogSource::cause(Cause cause) const {
  return text_in(lang, "cause." + std::string(word_of(cause)));
}

std::string EventLogSource::name(Kind kind, std::size_t index) const {
  return directory.name(kind, index, lang);
}

bool is_unfinished(const CaseRecord& record) {
  return record.outcome == Outcome::Open || record.outcome == Outcome::Undiscovered;
}

bool is_unfinished(const IncidentRecord& record) { return record.outcome == IncidentOutcome::Open; }

}  // namespace wangge::record
