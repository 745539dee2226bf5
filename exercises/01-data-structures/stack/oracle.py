"""Sequences of calls, for a stack that is called `stack`."""

from kata import choice, integer, list_of


def call(rng):
    push = f"stack.push({integer(rng, 0, 3)})"
    return choice(rng, ["len(stack)", push, "stack.pop()", "stack.peek()", push])


def calls(rng):
    return list_of(rng, call, most=12)
