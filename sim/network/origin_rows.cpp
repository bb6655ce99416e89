#include "network/origin_rows.hpp"

namespace wangge::network {

std::span<const Millis> OriginRows::from(AnchorId from, const TravelTable& table,
                                         std::size_t cells) {
  std::vector<Millis>& row = rows_[{&table, from}];
  for (std::size_t c = row.size(); c < cells; ++c)
    row.push_back(table.shortest({&from, 1}, AnchorId(c)));
  return row;
}

}  // namespace wangge::network
