#include "network/patrol_tour.hpp"

#include <boost/graph/adjacency_matrix.hpp>
#include <boost/graph/metric_tsp_approx.hpp>

namespace wangge::network {
namespace {

using Weight = boost::property<boost::edge_weight_t, double>;
using Complete = boost::adjacency_matrix<boost::undirectedS, boost::no_property, Weight>;

Complete distances(const std::vector<model::CellId>& cells, const Separation& separation) {
  Complete graph(cells.size());
  for (std::size_t a = 0; a < cells.size(); ++a)
    for (std::size_t b = a + 1; b < cells.size(); ++b)
      boost::add_edge(a, b, Weight(separation(cells[a], cells[b])), graph);
  return graph;
}

}  // namespace

Separation by_metric(const model::District& district, const Travel& travel) {
  return [&district, travel](model::CellId a, model::CellId b) {
    return travel.distance(district.cell(a).centre, district.cell(b).centre).count();
  };
}

std::vector<model::CellId> patrol_tour(const std::vector<model::CellId>& cells,
                                       const Separation& separation) {
  if (cells.size() < 3) return cells;
  Complete graph = distances(cells, separation);
  std::vector<std::size_t> order;
  boost::metric_tsp_approx_tour_from_vertex(graph, *boost::vertices(graph).first,
                                            std::back_inserter(order));
  order.pop_back();  // the walk is closed: its last stop is its first again
  std::vector<model::CellId> tour;
  for (std::size_t stop : order) tour.push_back(cells[stop]);
  return tour;
}

std::vector<std::vector<model::CellId>> lay_patrol_tours(const model::District& district,
                                                         const Separation& separation) {
  std::vector<std::vector<model::CellId>> cells(district.subdistricts.size());
  for (std::size_t c = 0; c < district.cells.size(); ++c)
    cells[district.subdistrict_of(model::CellId(c)).index()].push_back(model::CellId(c));
  for (auto& of_one : cells) of_one = patrol_tour(of_one, separation);
  return cells;
}

}  // namespace wangge::network
