#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "record/figures.hpp"

namespace wangge::indicator {

/// What one replication amounts to. Crosses a pipe from the forked replication to its parent, and
/// goes into the results store (`rows`).
struct ReplicationResult {
  record::ReplicationRows rows;

  /// The indicator's figure in that scope; nullptr where it has no data.
  [[nodiscard]] const record::Figure* figure(record::Scope scope,
                                             record::IndicatorId indicator) const;
  /// Its value; empty where it has no data. Never not-a-number.
  [[nodiscard]] std::optional<double> value(record::Scope scope,
                                            record::IndicatorId indicator) const;
  /// The same for the whole district.
  [[nodiscard]] std::optional<double> value(record::IndicatorId indicator) const {
    return value({record::Kind::District, 0}, indicator);
  }

  /// Same result, same bytes.
  [[nodiscard]] std::string serialise() const;
  /// Undoes `serialise`. Throws base::RunFailed if the bytes are cut short or not of this form.
  static ReplicationResult parse(std::string_view bytes);

  bool operator==(const ReplicationResult&) const = default;
};

}  // namespace wangge::indicator
