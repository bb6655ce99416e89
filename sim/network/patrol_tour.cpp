#include "network/patrol_tour.hpp"

#include <boost/graph/adjacency_matrix.hpp>
#include <boost/graph/metric_tsp_approx.hpp>

namespace wangge::network {
namespace {

using Weight = boost::property<boost::edge_weight_t, double>;
using Complete = boost::adjacency_matrix<boost::undirectedS, boost::no_property, Weight>;

Complete distances(const model::District& district, const std::vector<model::CellId>& cells,
                   const Travel& travel) {
  Complete graph(cells.size());
  for (std::size_t a = 0; a < cells.size(); ++a)
    for (std::size_t b = a + 1; b < cells.size(); ++b) {
      const auto far =
          travel.distance(district.cell(cells[a]).centre, district.cell(cells[b]).centre);
      boost::add_edge(a, b, Weight(far.count()), graph);
    }
  return graph;
}

}  // namespace

std::vector<model::CellId> patrol_tour(const model::District& district,
                                       const std::vector<model::CellId>& cells,
                                       const Travel& travel) {
  if (cells.size() < 3) return cells;
  Complete graph = distances(district, cells, travel);
  std::vector<std::size_t> order;
  boost::metric_tsp_approx_tour_from_vertex(graph, *boost::vertices(graph).first,
                                            std::back_inserter(order));
  order.pop_back();  // the walk is closed: its last stop is its first again
  std::vector<model::CellId> tour;
  for (std::size_t stop : order) tour.push_back(cells[stop]);
  return tour;
}

std::vector<std::vector<model::CellId>> lay_patrol_tours(const model::District& district,
                                                         const Travel& travel) {
  std::vector<std::vector<model::CellId>> cells(district.subdistricts.size());
  for (std::size_t c = 0; c < district.cells.size(); ++c)
    cells[district.subdistrict_of(model::CellId(c)).index()].push_back(model::CellId(c));
  for (auto& of_one : cells) of_one = patrol_tour(district, of_one, travel);
  return cells;
}

}  // namespace wangge::network
