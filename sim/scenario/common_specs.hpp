#pragma once
#include "base/text.hpp"
#include "scenario/field.hpp"

namespace wangge::scenario {

/// Adds the three names that most things have: `id`, `zh`, `en`.
template <class T>
Record<T> named(Record<T> record) {
  record.template has<&T::id>({.key = "id",
                               .en = "name of it in files, unique among its kind",
                               .zh = "代号，同类之中不可重复",
                               .required = true,
                               .columns = "代号"});
  record.template has<&T::zh>(
      {.key = "zh", .en = "Chinese name", .zh = "中文名称", .columns = "名称|中文名称"});
  record.template has<&T::en>(
      {.key = "en", .en = "English name", .zh = "英文名称", .columns = "英文名称"});
  return record;
}

}  // namespace wangge::scenario
