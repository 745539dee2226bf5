"""Calls of a queue, for sequences of them."""

from kata import choice, integer, list_of


def call(rng):
    return choice(rng, ["len(queue)", "queue.take()", "queue.front()", "list(queue)",
                        f"queue.put({integer(rng, 0, 9)})"])


def calls(rng):
    return list_of(rng, call)
