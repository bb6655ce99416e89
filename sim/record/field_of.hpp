#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "record/fields.hpp"

/// What the tables of fields are made of.
namespace wangge::record {

using FieldNumber = std::optional<std::int64_t>;

/// A value as a number: an absent moment and the id of nothing are none.
template <class T>
FieldNumber field_number(const T& value) {
  if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
    return static_cast<std::int64_t>(value);
  } else if constexpr (requires { value.exists(); }) {
    return value.exists() ? FieldNumber(static_cast<std::int64_t>(value.index())) : FieldNumber();
  } else {
    return static_cast<std::int64_t>(value.count());
  }
}
template <class T>
FieldNumber field_number(const std::optional<T>& value) {
  return value ? field_number(*value) : FieldNumber();
}

/// And back.
template <class T>
void assign(T& to, FieldNumber n) {
  if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
    to = static_cast<T>(n.value_or(0));
  } else if constexpr (requires { to.exists(); }) {
    to = n ? T(static_cast<std::uint32_t>(*n)) : T::none();
  } else if constexpr (std::is_same_v<T, model::ProblemId>) {
    to = T(static_cast<std::uint64_t>(n.value_or(0)));
  } else {
    to = T(n.value_or(0));
  }
}
template <class T>
void assign(std::optional<T>& to, FieldNumber n) {
  to.reset();
  if (n) assign(to.emplace(), n);
}

template <class Member>
struct RecordOf;
template <class Record, class T>
struct RecordOf<T Record::*> {
  using type = Record;
};

/// The field that is this member of its record.
template <auto Member, class R = typename RecordOf<decltype(Member)>::type>
constexpr Field<R> field(std::string_view name, FieldForm form) {
  return {name, form, [](const R& r) { return field_number(r.*Member); },
          [](R& r, FieldNumber n) { assign(r.*Member, n); }};
}

}  // namespace wangge::record
