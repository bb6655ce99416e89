#include "record/fingerprint.hpp"

#include <bit>
#include <string_view>

#include "record/fields.hpp"

namespace wangge::record {
namespace {

/// One word into the digest: multiplication by an odd constant and a fold, so order matters and
/// every bit reaches every other within two words.
std::uint64_t mixed(std::uint64_t digest, std::uint64_t word) {
  const std::uint64_t x = (digest ^ word) * 0x9e3779b97f4a7c15;
  return x ^ (x >> 29);
}

std::uint64_t word(base::Instant t) { return static_cast<std::uint64_t>(t.count()); }
std::uint64_t word(const std::optional<base::Instant>& t) {
  return t ? word(*t) : ~std::uint64_t{};
}
template <class Tag>
std::uint64_t word(base::Id<Tag> id) {
  return id.index();
}
template <class Enum>
requires std::is_enum_v<Enum> std::uint64_t word(Enum value) {
  return static_cast<std::uint64_t>(value);
}

}  // namespace

template <class... Parts>
void Fingerprint::mix(Parts... parts) {
  ((digest_ = mixed(digest_, parts)), ...);
}

void Fingerprint::interval(const Interval& i) {
  ++counts_.intervals;
  mix(i.problem.count(), word(i.unit) << 16 | word(i.stage) << 8 | word(i.cause), word(i.when.from),
      word(i.when.to));
}

template <class Record>
void Fingerprint::mix_fields(const Record& record) {
  for (const auto& field : fields_of<Record>()) {
    const auto number = field.get(record);
    mix(number ? static_cast<std::uint64_t>(*number) : ~std::uint64_t{});
  }
}

void Fingerprint::case_ended(const CaseRecord& c) {
  ++counts_.cases;
  mix_fields(c);
}

void Fingerprint::desk_work_ended(const DeskRecord& d) {
  ++counts_.desk_items;
  mix(d.stream, word(d.desk), word(d.arrived), word(d.started), word(d.ended), d.gave_up,
      static_cast<std::uint64_t>(d.lay_still.count()));
}

void Fingerprint::incident_ended(const IncidentRecord& i) {
  ++counts_.incidents;
  mix_fields(i);
}

void Fingerprint::response_ended(const ResponseRecord& r) { mix_fields(r); }

void Fingerprint::reach_measured(const Reach& r) {
  mix(word(r.service), word(r.when));
  for (std::size_t i = 0; i < Reach::kLimits; ++i)
    mix(std::bit_cast<std::uint64_t>(r.cells[i]), std::bit_cast<std::uint64_t>(r.people[i]));
}

std::string fingerprint_text(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) {
    if (shift % 16 == 12 && shift != 60) text += '-';
    text += kDigits[value >> shift & 0xf];
  }
  return text;
}

}  // namespace wangge::record
