#include "scenario/response_change.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {

template <>
const Record<ResponseChange>& record_of() {
  using E = ResponseChange;
  static const auto kTable =
      Record<E>()
          .has<&E::service>({.key = "service",
                             .en = "unit that answers emergencies",
                             .zh = "参与应急处置的单位",
                             .required = true})
          .has<&E::send_by>({.key = "send_by",
                             .en = "who is sent: nearest, zone_first, preference",
                             .zh = "派谁：nearest 就近；zone_first 划片；preference 预案"})
          .has<&E::mutual_aid>(
              {.key = "mutual_aid",
               .en = "other stations than the zone's, or the listed ones, may send",
               .zh = "其他站点是否支援"})
          .has<&E::when_none_free>({.key = "when_none_free",
                                    .en = "nobody free: the call waits, or it is passed on",
                                    .zh = "无空闲力量时：wait 等待；pass_on 转出"})
          .has<&E::after_job>({.key = "after_job",
                               .en = "return to the station, or stay where the job was",
                               .zh = "任务后：return 返回驻地；stay 原地待命"})
          .has<&E::move_up>({.key = "move_up",
                             .en = "a crew of another station moves to one that has nobody left",
                             .zh = "布防：站点无人时由他站抽调班组补位"});
  return kTable;
}

bool some_configuration_sends_by_list(const std::string& service, const ScenarioEntry& entry) {
  for (const ConfigurationEntry& one : entry.configurations)
    for (const ResponseChange& change : one.responses)
      if (change.service.text == service && change.send_by == model::SendBy::Preference)
        return true;
  return false;
}

namespace {

model::Response changed(model::Response response, const ResponseChange& change) {
  response.send_by = change.send_by.value_or(response.send_by);
  response.mutual_aid = change.mutual_aid.value_or(response.mutual_aid);
  if (change.when_none_free) response.waits = *change.when_none_free == NoneFree::Wait;
  response.after_job = change.after_job.value_or(response.after_job);
  if (change.move_up) response.move_up = change.move_up;
  return response;
}

}  // namespace

using ServiceResponse = model::Configuration::ServiceResponse;

std::vector<ServiceResponse> responses_of(const ConfigurationEntry& entry, Assembly& a) {
  std::vector<ServiceResponse> made;
  for (const ResponseChange& change : entry.responses) {
    const auto service = a.units.resolve(change.service, a.faults);
    if (!service) continue;
    const model::UnitId id(*service);
    const auto& usual = a.world.organisation.unit(id).response;
    if (!usual)
      a.fault(change.service.where, base::text("scenario.no_response", change.service.text));
    else if (std::ranges::find(made, id, &ServiceResponse::service) != made.end())
      a.fault(change.service.where, base::text("scenario.response_twice", change.service.text));
    else
      made.push_back({id, changed(*usual, change)});
    if (change.send_by == model::SendBy::Preference && usual && usual->preference.empty())
      a.fault(change.where, base::text("scenario.preference_missing"));
  }
  return made;
}

}  // namespace wangge::scenario
