#include "indicator/replication_result.hpp"

#include <algorithm>
#include <tuple>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "record/codec.hpp"

namespace wangge::indicator {
namespace {

using record::ByteReader;
using record::ByteWriter;
using record::Figure;
using record::Held;
using record::HourlyReach;
using record::Usage;

constexpr std::uint32_t kForm = 0x32525257;  // "WRR2": changes with the layout below

auto place(const Figure& f) { return std::tuple(f.scope, f.indicator); }

void put(ByteWriter& out, const Figure& f) {
  out.put(static_cast<std::uint8_t>(f.scope.kind));
  out.put(f.scope.index);
  record::put(out, f.indicator);
  out.put(f.numerator);
  out.put(f.denominator);
  out.put(f.value);
}
Figure take_figure(ByteReader& in) {
  Figure f;
  f.scope.kind = static_cast<record::Kind>(in.take<std::uint8_t>());
  f.scope.index = in.take<std::uint32_t>();
  f.indicator = record::take_id<record::IndicatorId>(in);
  f.numerator = in.take_real();
  f.denominator = in.take_real();
  f.value = in.take_real();
  return f;
}

void put(ByteWriter& out, const Usage& u) {
  record::put(out, u.unit);
  out.put(static_cast<std::uint8_t>(u.slot));
  out.put(u.number);
  for (const auto time : {u.on_duty, u.busy, u.waiting}) out.put(time.count());
}
Usage take_usage(ByteReader& in) {
  Usage u;
  u.unit = record::take_id<model::UnitId>(in);
  u.slot = static_cast<Usage::Slot>(in.take<std::uint8_t>());
  u.number = in.take<std::uint32_t>();
  for (auto* time : {&u.on_duty, &u.busy, &u.waiting})
    *time = base::Duration(in.take<std::int64_t>());
  return u;
}

void put(ByteWriter& out, const Held& h) {
  record::put(out, h.unit);
  out.put(static_cast<std::uint8_t>(h.stage));
  out.put(static_cast<std::uint8_t>(h.cause));
  out.put(h.time.count());
}
Held take_held(ByteReader& in) {
  Held h;
  h.unit = record::take_id<model::UnitId>(in);
  h.stage = static_cast<record::Stage>(in.take<std::uint8_t>());
  h.cause = static_cast<record::Cause>(in.take<std::uint8_t>());
  h.time = base::Duration(in.take<std::int64_t>());
  return h;
}

void put(ByteWriter& out, const HourlyReach& r) {
  record::put(out, r.service);
  out.put(r.hour);
  out.put(r.measured);
  for (const auto* shares : {&r.cells, &r.people})
    for (const double share : *shares) out.put(share);
}
HourlyReach take_reach(ByteReader& in) {
  HourlyReach r;
  r.service = record::take_id<model::UnitId>(in);
  r.hour = in.take<std::uint32_t>();
  r.measured = in.take<std::uint64_t>();
  for (auto* shares : {&r.cells, &r.people})
    for (double& share : *shares) share = in.take_real();
  return r;
}

template <class Row>
void put_all(ByteWriter& out, const std::vector<Row>& rows) {
  out.put(static_cast<std::uint64_t>(rows.size()));
  for (const Row& row : rows) put(out, row);
}

template <class Take>
auto take_all(ByteReader& in, Take take) {
  std::vector<decltype(take(in))> rows;
  for (auto n = in.take<std::uint64_t>(); n > 0 && in.ok(); --n) rows.push_back(take(in));
  return rows;
}

}  // namespace

const Figure* ReplicationResult::figure(record::Scope scope, record::IndicatorId id) const {
  const auto wanted = std::tuple(scope, id);
  const auto found = std::ranges::lower_bound(rows.figures, wanted, {}, place);
  return found != rows.figures.end() && place(*found) == wanted ? &*found : nullptr;
}

std::optional<double> ReplicationResult::value(record::Scope scope, record::IndicatorId id) const {
  const Figure* found = figure(scope, id);
  return found == nullptr ? std::nullopt : std::optional(found->value);
}

std::string ReplicationResult::serialise() const {
  std::string bytes;
  ByteWriter out(bytes);
  out.put(kForm);
  out.put(rows.fingerprint);
  const auto& [events, cases, desk_items, intervals, incidents] = rows.counts;
  for (const auto count : {events, cases, desk_items, intervals, incidents}) out.put(count);
  put_all(out, rows.figures);
  put_all(out, rows.usage);
  put_all(out, rows.held);
  put_all(out, rows.reach);
  return bytes;
}

ReplicationResult ReplicationResult::parse(std::string_view bytes) {
  ByteReader in(bytes);
  const bool known = in.take<std::uint32_t>() == kForm;
  ReplicationResult result;
  auto& rows = result.rows;
  rows.fingerprint = in.take<std::uint64_t>();
  auto& [events, cases, desk_items, intervals, incidents] = rows.counts;
  for (auto* count : {&events, &cases, &desk_items, &intervals, &incidents})
    *count = in.take<std::uint64_t>();
  rows.figures = take_all(in, take_figure);
  rows.usage = take_all(in, take_usage);
  rows.held = take_all(in, take_held);
  rows.reach = take_all(in, take_reach);
  if (!known || !in.ok() || !in.at_end())
    throw base::RunFailed(base::text("replication_result.broken"));
  return result;
}

}  // namespace wangge::indicator
