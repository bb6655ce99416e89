"""W1 on SimPy 3: one process a customer, ten servers as one resource. Prints `mean_wait=VALUE`."""

import random

import simpy

CUSTOMERS, SERVERS, ARRIVALS, SERVICE = 1_000_000, 10, 9.0, 1.0


def customer(env, desk, draw, waits):
    arrived = env.now
    with desk.request() as turn:
        yield turn
        waits.append(env.now - arrived)
        yield env.timeout(draw.expovariate(SERVICE))


def street(env, desk, draw, waits):
    for _ in range(CUSTOMERS):
        yield env.timeout(draw.expovariate(ARRIVALS))
        env.process(customer(env, desk, draw, waits))


def main():
    env, draw, waits = simpy.Environment(), random.Random(1), []
    env.process(street(env, simpy.Resource(env, SERVERS), draw, waits))
    env.run()
    print(f"mean_wait={sum(waits) / CUSTOMERS:.6f}")


main()
