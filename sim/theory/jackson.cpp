#include "theory/jackson.hpp"

#include <cassert>
#include <cmath>
#include <utility>

#include "theory/erlang.hpp"

namespace wangge::theory {
namespace {

using Row = std::vector<double>;  // coefficients, and the right-hand side last

/// (I - P^T) x = outside, one row a station.
std::vector<Row> traffic_equations(const std::vector<Station>& stations) {
  const std::size_t n = stations.size();
  std::vector<Row> rows(n, Row(n + 1));
  for (std::size_t to = 0; to < n; ++to) {
    rows[to][to] = 1;
    rows[to][n] = stations[to].outside.count();
    for (std::size_t from = 0; from < n; ++from) {
      assert(stations[from].next.size() == n);
      rows[to][from] -= stations[from].next[to].count();
    }
  }
  return rows;
}

/// Clears one column in every other row, by the largest pivot. False if there is none.
bool clear_column(std::vector<Row>& rows, std::size_t column) {
  std::size_t best = column;
  for (std::size_t i = column; i < rows.size(); ++i) {
    if (std::fabs(rows[i][column]) > std::fabs(rows[best][column])) best = i;
  }
  std::swap(rows[column], rows[best]);
  const Row& pivot = rows[column];
  if (std::fabs(pivot[column]) < 1e-12) return false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == column) continue;
    const double factor = rows[i][column] / pivot[column];
    for (std::size_t j = column; j < pivot.size(); ++j) rows[i][j] -= factor * pivot[j];
  }
  return true;
}

/// Gauss and Jordan. Empty where the equations have no single solution: someone never leaves.
std::optional<std::vector<Rate>> arrivals_at(const std::vector<Station>& stations) {
  std::vector<Row> rows = traffic_equations(stations);
  std::vector<Rate> arrivals;
  for (std::size_t column = 0; column < rows.size(); ++column) {
    if (!clear_column(rows, column)) return {};
  }
  for (std::size_t i = 0; i < rows.size(); ++i) arrivals.emplace_back(rows[i].back() / rows[i][i]);
  return arrivals;
}

}  // namespace

std::optional<NetworkBalance> jackson(const std::vector<Station>& stations) {
  const auto arrivals = arrivals_at(stations);
  if (!arrivals) return {};
  NetworkBalance balance;
  Rate outside;
  double number = 0;
  for (std::size_t i = 0; i < stations.size(); ++i) {
    const Station& station = stations[i];
    const Rate rate = (*arrivals)[i];
    const auto wait = MarkovQueue{rate, station.mean_service, station.servers}.mean_wait();
    if (!wait || rate < Rate(0)) return {};
    balance.stations.push_back({rate, little_number(rate, *wait + station.mean_service), *wait});
    outside += station.outside;
    number += balance.stations.back().number;
  }
  if (outside <= Rate(0)) return {};
  balance.mean_stay = little_time(outside, number);
  return balance;
}

}  // namespace wangge::theory
