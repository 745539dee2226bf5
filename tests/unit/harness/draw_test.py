"""The requests of random cases: `draw`, `batch`, and the generators.

usage: draw_test.py HARNESS [unittest's arguments]
"""

import datetime
import textwrap
import unittest

from harness_test import TOOLS, compile_files, frames_of, prepare

encode = TOOLS["encode"]
recorder = TOOLS["recorder"]
GENERATORS = TOOLS["GENERATORS"]

ADD = "def add(a, b=0):\n    return a + b\n"
STATE = """
    seen = []
    def add(a, b=0):
        seen.append(a)
        return seen
    """


def modules(source):
    text = textwrap.dedent(source).encode()
    code = compile_files(("add.py", text))[0]["code"]
    return [{"name": "add", "file": "add.py", "source": text, "code": code}]


def prompts(*sources):
    return [{"source": source, "code": prepared["code"], "expression": prepared["expression"],
             "repr": False} for source, (prepared, _) in zip(sources, prepare(*[(one, None) for one in sources]))]


def session(source=ADD, calls=("add(x)",), **more):
    request = {"modules": modules(source), "fixtures": [], "entry": ["add"], "unchanged": [],
               "prompts": prompts(*calls), "max_value_bytes": 1 << 20}
    request.update(more)
    return request


def draw(given=(("x", "integer(rng)"),), oracle=None, **more):
    """The frames that answer a draw request."""
    text = None if oracle is None else textwrap.dedent(oracle).encode()
    if text is not None:
        text = (text, compile_files(("oracle.py", text))[0]["code"])
    request = {"kind": "draw", "seed": "7 title", "count": 5, "sizes": [], "repeat": None, "most_draws": 0,
               "oracle": text, "given": list(given), "operations": None}
    request.update(session(**{key: more.pop(key) for key in ("source", "calls") if key in more}))
    request.update(more)
    return frames_of(request)


def named(frames, name):
    return [payload for found, payload in frames if found == name]


def batch(inputs, source=ADD, calls=("add(x)",), **more):
    encoded = [([(name, encode(value)) for name, value in given.items()], numbers)
               for given, numbers in inputs]
    return frames_of({"kind": "batch", "inputs": encoded, **session(source, calls, **more)})


class Drawing(unittest.TestCase):
    def test_inputs_come_with_their_draws_and_the_references_answers(self):
        frames = draw()
        drawn, results = named(frames, "DRAWN"), named(frames, "RESULT")
        self.assertEqual([one[0] for one in drawn], [0, 1, 2, 3, 4])
        self.assertEqual([one[3][0] for one in drawn], [result[4] for result in results])
        self.assertTrue(all(one[1] for one in drawn))
        self.assertEqual(frames[-1][0], "DONE")

    def test_one_seed_makes_the_same_inputs_and_another_others(self):
        self.assertEqual(draw(), draw())
        self.assertNotEqual(named(draw(), "DRAWN"), named(draw(seed="8 title"), "DRAWN"))

    def test_draws_that_are_repeated_make_the_input_again(self):
        given = [("x", "list_of(rng, integer)"), ("y", "rng.sample(range(9), 3) + [rng.random()]")]
        first = named(draw(given), "DRAWN")
        again = named(draw(given, repeat=[one[1] for one in first], most_draws=100), "DRAWN")
        self.assertEqual(first, again)

    def test_missing_draws_are_zero_and_large_ones_are_cut(self):
        given = [("x", "[rng.randrange(10), rng.randrange(10)]")]
        drawn = named(draw(given, repeat=[[], [99]], most_draws=9), "DRAWN")
        self.assertEqual([(one[1], one[3]) for one in drawn], [([0, 0], [[0, 0]]), ([9, 0], [[9, 0]])])

    def test_sizes_are_bound_and_take_any_number_of_draws(self):
        sizes = [[("n", 2), ("calls", 3)], [("n", 30_000), ("calls", 1)]]
        frames = draw([("x", "sum(rng.randrange(1, 2) for _ in range(n))")], sizes=sizes, count=2,
                      calls=("add(x) + n * calls",))
        self.assertEqual([one[1:] for one in named(frames, "DRAWN")], [([], [0], [2]), ([], [0], [30_000])])
        self.assertEqual([one[4] for one in named(frames, "RESULT")], [2 + 2 * 3, 30_000 + 30_000])

    def test_repetitions_that_make_no_input_are_passed_over(self):
        given = [("x", "[rng.randrange(10) for _ in range(3)][1 // rng.randrange(2)]")]
        drawn = named(draw(given, repeat=[[1, 2, 3, 0], [1, 2, 3, 1], [1] * 9], most_draws=4), "DRAWN")
        self.assertEqual([one[0] for one in drawn], [1, 2])
        self.assertEqual(named(draw(given, repeat=[[1, 2, 3, 1]], most_draws=3), "DRAWN"), [])

    def test_what_goes_wrong_is_told_and_ends_the_drawing(self):
        self.assertEqual(draw([("x", "1 +")])[-1][1][:3], (0, 0, "fault"))
        self.assertEqual(draw([("a", "1"), ("x", "open")])[-1][1][:3], (0, 1, "unfit"))
        name, payload = draw([("x", "missing(rng)")])[-1]
        self.assertEqual((name, payload[:3], payload[3][0]["type"]),
                         ("GIVEN", (0, 0, "exception"), "NameError"))

    def test_rng_cannot_be_seeded_again(self):
        payload = draw([("x", "rng.seed(1)")])[-1][1]
        self.assertIn("--seed", payload[3][0]["message"])

    def test_the_oracle_can_import_the_generators_and_hide_them(self):
        oracle = """
            from kata import integer as drawn

            def integer(rng):
                return -abs(drawn(rng, 1, 9))
            """
        values = [one[3][0] for one in named(draw(oracle=oracle), "DRAWN")]
        self.assertTrue(all(-9 <= value <= -1 for value in values), values)

    def test_operations_are_prompts_behind_the_written_ones(self):
        frames = draw(operations="['y = add(x)', 'y'][:1 + rng.randrange(2)]", count=8)
        drawn = named(frames, "DRAWN")
        self.assertEqual({tuple(one[2]) for one in drawn}, {(0, 1), (0, 1, 2)})
        sources = [(one["source"], one["expression"]) for one in named(frames, "OPERATIONS")[0]]
        self.assertEqual(sources, [("y = add(x)", False), ("y", True)])
        self.assertEqual(len(named(frames, "RESULT")), sum(len(one[2]) for one in drawn))

    def test_operations_must_be_prompts(self):
        self.assertEqual(draw(operations="[1]")[-1][1][:3], (0, 1, "unfit"))
        self.assertIn("is not a prompt", draw(operations="['1 +']")[-1][1][3][0]["message"])

    def test_a_reference_that_does_not_load_is_no_refusal(self):
        frames = draw(source="raise ValueError('no')")
        self.assertEqual(frames[-1][0], "LOAD_FAILED")


class Batches(unittest.TestCase):
    def test_each_input_has_names_of_its_own(self):
        frames = batch([({"x": 1}, [0, 1]), ({"x": 5}, [0]), ({"x": 2}, [2])],
                       calls=("add(x)", "y = 9", "y"))
        results = named(frames, "RESULT")
        self.assertEqual([result[0] for result in results], [0, 1, 2, 3])
        self.assertEqual([result[4] for result in results[:3]], [1, None, 5])
        self.assertEqual(results[3][4][0]["type"], "NameError")

    def test_modules_are_shared(self):
        results = named(batch([({"x": 1}, [0]), ({"x": 2}, [0])], source=STATE), "RESULT")
        self.assertEqual([result[4] for result in results], [[1], [1, 2]])

    def test_kept_values_follow_their_input(self):
        frames = batch([({"x": [1]}, [0]), ({"x": [2]}, [0])], calls=("x.append(add(0))",),
                       unchanged=["x"])
        self.assertEqual([name for name, _ in frames],
                         ["LOADED", "RESULT", "KEPT", "RESULT", "KEPT", "DONE"])
        self.assertEqual(named(frames, "KEPT"), [(0, [1, 0]), (1, [2, 0])])


class Generators(unittest.TestCase):
    """Of each, what it promises: drawn, and made from the simplest draws."""

    def drawn(self, make, count=200):
        rng = recorder("a seed")
        values = []
        for _ in range(count):
            rng.start(None, 10000)
            values.append(make(rng))
        return values

    def simplest(self, make):
        rng = recorder("a seed")
        rng.start([], 10000)
        return make(rng)

    def check(self, make, simplest, promise):
        self.assertEqual(self.simplest(make), simplest)
        for value in self.drawn(make):
            self.assertTrue(promise(value), value)

    def test_an_integer_is_one_draw_and_one_for_its_sign(self):
        integer = GENERATORS["integer"]
        rng = recorder("a seed")
        rng.start([613, 1], 2)
        self.assertEqual((integer(rng), rng.drawn), (-613, [613, 1]))
        rng.start([613], 1)
        self.assertEqual((integer(rng, 0), rng.drawn), (613, [613]))
        rng.start([99, 1], 2)
        self.assertEqual(integer(rng, -20, 1000), 99)

    def test_numbers_of_more_bits_than_a_draw_are_repeated(self):
        for make in (lambda rng: GENERATORS["integer"](rng, -10 ** 30, 10 ** 40), lambda rng: rng.randrange(10 ** 40)):
            rng = recorder("a seed")
            for _ in range(100):
                rng.start(None, 10000)
                made, drawn = make(rng), rng.drawn
                self.assertTrue(all(0 <= one < 1 << 53 for one in drawn))
                rng.start(drawn, len(drawn))
                self.assertEqual((make(rng), rng.drawn), (made, drawn))

    def test_integer(self):
        integer = GENERATORS["integer"]
        self.check(lambda rng: integer(rng, -5, 300), 0, lambda x: -5 <= x <= 300)
        self.check(lambda rng: integer(rng, 7, 9), 7, lambda x: 7 <= x <= 9)
        self.check(lambda rng: integer(rng, -9, -7), -7, lambda x: -9 <= x <= -7)
        self.assertEqual(set(self.drawn(lambda rng: integer(rng, -3, 4))), set(range(-3, 5)))
        self.assertTrue({0, 10 ** 30} <= set(self.drawn(lambda rng: integer(rng, 0, 10 ** 30))))

    def test_real(self):
        real = GENERATORS["real"]
        self.check(lambda rng: real(rng, -2, 2), 0.0, lambda x: type(x) is float and -2 <= x <= 2)
        self.check(lambda rng: real(rng, 0.25, 0.75), 0.25, lambda x: 0.25 <= x <= 0.75)

    def test_text(self):
        text = GENERATORS["text"]
        self.check(text, "", lambda s: len(s) <= 20)
        self.check(lambda rng: text(rng, 2, 4, "xy"), "xx", lambda s: set(s) <= set("xy"))
        drawn = "".join(self.drawn(text))
        self.assertTrue(drawn.encode("utf-8") and any(ord(c) > 0xFFFF for c in drawn) and "a" in drawn)

    def test_list_of(self):
        list_of, integer = GENERATORS["list_of"], GENERATORS["integer"]
        make = lambda rng: list_of(rng, integer, 0, 9, least=1, most=5)
        self.check(make, [0], lambda xs: 1 <= len(xs) <= 5)
        self.assertEqual({len(xs) for xs in self.drawn(make)}, {1, 2, 3, 4, 5})
        self.check(lambda rng: list_of(rng, integer, 0, 9, unique=True), [],
                   lambda xs: len(set(xs)) == len(xs))

    def test_sorted_ints(self):
        self.check(GENERATORS["sorted_ints"], [], lambda xs: xs == sorted(xs))

    def test_choice_and_boolean(self):
        self.check(lambda rng: GENERATORS["choice"](rng, "abc"), "a", lambda c: c in "abc")
        self.check(GENERATORS["boolean"], False, lambda b: type(b) is bool)
        with self.assertRaises(ValueError):
            self.simplest(lambda rng: GENERATORS["choice"](rng, []))

    def test_permutation(self):
        self.check(lambda rng: GENERATORS["permutation"](rng, 5), [0, 1, 2, 3, 4],
                   lambda p: sorted(p) == [0, 1, 2, 3, 4])

    def test_matrix(self):
        self.check(lambda rng: GENERATORS["matrix"](rng, GENERATORS["boolean"], rows=3, columns=2),
                   [[False]], lambda m: 1 <= len(m) <= 3 and len({len(row) for row in m}) == 1)

    def test_graph(self):
        graph = GENERATORS["graph"]
        known = lambda g: all(set(ends) <= set(g) - {node} and ends == sorted(set(ends))
                              for node, ends in g.items())
        self.check(graph, {}, known)
        self.check(lambda rng: graph(rng, directed=False), {},
                   lambda g: known(g) and all(node in g[end] for node in g for end in g[node]))
        self.check(lambda rng: graph(rng, acyclic=True), {},
                   lambda g: known(g) and all(end < node for node in g for end in g[node]))

    def test_tree(self):
        def nodes(tree):
            return 1 + sum(map(nodes, tree[1]))
        self.check(lambda rng: GENERATORS["tree"](rng, GENERATORS["integer"], most=6), (0, []),
                   lambda tree: nodes(tree) <= 6)

    def test_date(self):
        date = GENERATORS["date"]
        self.check(date, datetime.date(2000, 1, 1), lambda d: 1900 <= d.year <= 2100)
        first = datetime.date(2024, 2, 28)
        self.check(lambda rng: date(rng, first, first + datetime.timedelta(9)), first,
                   lambda d: 0 <= (d - first).days <= 9)

    def test_brackets(self):
        self.check(GENERATORS["brackets"], "", lambda s: set(s) <= set("()[]{}"))

    def test_recursive(self):
        make = lambda rng: GENERATORS["recursive"](rng, GENERATORS["integer"], GENERATORS["list_of"], 3)
        depth = lambda x: 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0
        self.check(make, 0, lambda x: depth(x) <= 3)
        self.assertEqual({depth(x) for x in self.drawn(make)}, {0, 1, 2, 3})


if __name__ == "__main__":
    unittest.main()
