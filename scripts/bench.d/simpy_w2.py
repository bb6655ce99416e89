"""W2 on SimPy 3: one process a case. Prints `mean`, `p95` and `class0` of the total time."""

import random

import simpy

CASES, CLASSES, AGAIN = 500_000, (0.2, 0.3, 0.5), 0.1


def at_post(env, post, priority, draw, mean):
    with post.request(priority=priority) as turn:
        yield turn
        yield env.timeout(draw.expovariate(1 / mean))


def live(env, posts, draw, rank, totals):
    began = env.now
    yield from at_post(env, posts["intake"], rank, draw, 6.8)
    while True:
        yield from at_post(env, posts["dispatch"], rank, draw, 3.06)
        yield env.timeout(draw.expovariate(1 / 20))
        yield from at_post(env, posts["crew"], rank, draw, 45.9)
        yield env.timeout(draw.expovariate(1 / 10))
        yield from at_post(env, posts["verification"], rank, draw, 76.5)
        if draw.random() >= AGAIN:
            break
    totals[rank].append(env.now - began)


def arise(env, posts, draw, totals):
    for _ in range(CASES):
        yield env.timeout(draw.expovariate(1))
        rank = draw.choices((0, 1, 2), CLASSES)[0]
        env.process(live(env, posts, draw, rank, totals))


def main():
    env, draw = simpy.Environment(), random.Random(1)
    staff = {"intake": 8, "dispatch": 4, "crew": 60, "verification": 100}
    posts = {name: simpy.PriorityResource(env, count) for name, count in staff.items()}
    totals = ([], [], [])
    env.process(arise(env, posts, draw, totals))
    env.run()
    every = sorted(sum(totals, []))
    print(f"mean={sum(every) / CASES:.3f} p95={every[CASES * 95 // 100]:.3f} "
          f"class0={sum(totals[0]) / len(totals[0]):.3f}")


main()
