#include "theory/hypercube.hpp"

#include <algorithm>
#include <cassert>

#include "theory/markov_chain.hpp"

namespace wangge::theory {
namespace {

using State = std::size_t;  // server i is busy: bit i

constexpr bool is_busy(State state, ServerId server) { return (state >> server.index()) & 1; }
constexpr State with(State state, ServerId server) { return state | State{1} << server.index(); }

/// The first of the atom's list that is free; somebody is.
ServerId sent(const Atom& atom, State state) {
  return *std::find_if(atom.preference.begin(), atom.preference.end(),
                       [state](ServerId server) { return !is_busy(state, server); });
}

/// The chain without what waits: a queue hangs on its last state alone, so it only lengthens the
/// stay there.
std::vector<Transition> transitions(const Hypercube& cube, State all) {
  std::vector<Transition> jumps;
  const Rate service{1 / cube.mean_service.count()};
  for (State state = 0; state <= all; ++state) {
    for (int i = 0; i < cube.servers; ++i)
      if (const ServerId server(i); !is_busy(state, server))
        jumps.push_back({with(state, server), state, service});
    if (state == all) continue;
    for (const Atom& atom : cube.atoms)
      jumps.push_back({state, with(state, sent(atom, state)), atom.arrivals});
  }
  return jumps;
}

using Performance = Hypercube::Performance;

/// Makes room for what waits: all states with nobody free together weigh `longer` times the one
/// with nobody waiting.
void add_queue(Performance& p, double longer) {
  const double full = p.states.back().count();
  const double all = 1 + full * (longer - 1);
  for (auto& state : p.states) state = state / all;
  p.all_busy = base::Probability(full * longer / all);
}

double workload(const Performance& p, ServerId server) {
  double busy = p.all_busy.count();
  for (State state = 0; state + 1 < p.states.size(); ++state)
    if (is_busy(state, server)) busy += p.states[state].count();
  return busy;
}

/// Shares of all calls, those included that find nobody free: whoever waits is sent any server
/// alike.
std::vector<base::Probability> dispatched(const Hypercube& cube, const Atom& atom,
                                          const Performance& p) {
  const double share = atom.arrivals / cube.arrivals();
  const bool waits = cube.when_all_busy == WhenAllBusy::Queue;
  const double late = waits ? p.all_busy.count() * share / cube.servers : 0;
  const double served = waits ? 1 : 1 - p.all_busy.count();
  std::vector<base::Probability> by_server(static_cast<std::size_t>(cube.servers),
                                           base::Probability(late));
  for (State state = 0; state + 1 < p.states.size(); ++state)
    by_server[sent(atom, state).index()] += p.states[state] * (share / served);
  return by_server;
}

void add_dispatches(const Hypercube& cube, Performance& p) {
  p.interarea = base::Probability(1);
  for (const Atom& atom : cube.atoms) {
    assert(atom.preference.size() == static_cast<std::size_t>(cube.servers));
    p.dispatched.push_back(dispatched(cube, atom, p));
    p.interarea -= p.dispatched.back()[atom.preference.front().index()];
  }
}

}  // namespace

Rate Hypercube::arrivals() const {
  Rate all;
  for (const Atom& atom : atoms) all += atom.arrivals;
  return all;
}

std::optional<Performance> Hypercube::performance() const {
  assert(servers >= 1 && arrivals() > Rate(0));
  const double load = (arrivals() * mean_service).count() / servers;
  const bool waits = when_all_busy == WhenAllBusy::Queue;
  if (waits && load >= 1) return {};
  const State all = (State{1} << servers) - 1;
  Performance p;
  p.states = balance(all + 1, transitions(*this, all));
  add_queue(p, waits ? 1 / (1 - load) : 1);
  for (int i = 0; i < servers; ++i) p.workloads.push_back(workload(p, ServerId(i)));
  add_dispatches(*this, p);
  if (waits) p.mean_wait = mean_service * (p.all_busy.count() / (servers * (1 - load)));
  return p;
}

}  // namespace wangge::theory
