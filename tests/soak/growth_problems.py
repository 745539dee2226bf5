"""Solutions whose growth is known: 16 problems, each with right ones and with slow ones.

A problem says how growth is measured (`case`, the lines of exercise.yaml), what the reference is, which
solutions are right and which grow too fast. All of them answer right.
"""

import textwrap

PROBLEMS = {}


def problem(name, entry, case, reference, right, slow, oracle="", kind="function"):
    code = {label: textwrap.dedent(text).strip() + "\n"
            for label, text in {"reference": reference, **right, **slow}.items()}
    PROBLEMS[name] = {
        "entry": entry, "kind": kind, "case": textwrap.dedent(case).strip("\n"),
        "oracle": textwrap.dedent(oracle), "code": code,
        "verdicts": {label: "GLE" if label in slow else "AC" for label in code},
    }


problem(
    "first-item", "first",  # O(1)
    """
    growth: {n: [1_000, 4_000, …, 64_000], calls: 100, at_most: O(1)}
    given:
      items: range(n)
    session: |
      >>> sum(first(items) for _ in range(calls))
    """,
    "def first(items): return items[0]",
    {"by iterator": "def first(items): return next(iter(items))",
     "slow constant": """
        def first(items):
            for _ in range(200): pass
            return items[0]
     """,
     "import at top": "import decimal\ndef first(items): return items[0]"},
    {"makes a list": "def first(items): return list(items)[0]",
     "minimum": "def first(items): return min(items)"})

problem(
    "counter", "Counter",  # amortised O(1), with spikes
    """
    growth: {n: [2_000, …, 32_000], at_most: O(n)}
    session: |
      >>> c = Counter()
      >>> for i in range(n):
      ...     c.add(i)
      >>> c.total()
    """,
    """
    class Counter:
        def __init__(self): self.items = []
        def add(self, x): self.items.append(x)
        def total(self): return sum(self.items)
    """,
    {"doubling with spikes": """
        class Counter:
            def __init__(self): self.items, self.size = [None] * 4, 0
            def add(self, x):
                if self.size == len(self.items):
                    self.items = [y for y in self.items] + [None] * self.size
                self.items[self.size] = x
                self.size += 1
            def total(self): return sum(self.items[:self.size])
     """,
     "flush every thousand": """
        class Counter:
            def __init__(self): self.sum, self.part = 0, []
            def add(self, x):
                self.part.append(x)
                if len(self.part) == 1000: self.sum += sum(self.part); self.part = []
            def total(self): return self.sum + sum(self.part)
     """},
    {"copies each time": """
        class Counter:
            def __init__(self): self.items = ()
            def add(self, x): self.items = self.items + (x,)
            def total(self): return sum(self.items)
     """,
     "grows by ten": """
        class Counter:
            def __init__(self): self.items, self.size = [], 0
            def add(self, x):
                if self.size == len(self.items): self.items = [y for y in self.items] + [0] * 10
                self.items[self.size] = x
                self.size += 1
            def total(self): return sum(self.items)
     """}, kind="class")

problem(
    "search", "search",  # O(log n)
    """
    growth: {n: [1_000, 8_000, …, 512_000], calls: 20, at_most: O(log n)}
    given:
      targets: "[rng.randrange(2 * n) for _ in range(calls)]"
    session: |
      >>> items = range(0, 2 * n, 2)
      >>> [search(items, t) for t in targets]
    """,
    """
    def search(items, t):
        low, high = 0, len(items)
        while low < high:
            middle = (low + high) // 2
            if items[middle] < t: low = middle + 1
            else: high = middle
        return low < len(items) and items[low] == t
    """,
    {"bisect": """
        from bisect import bisect_left
        def search(items, t):
            p = bisect_left(items, t)
            return p < len(items) and items[p] == t
     """,
     "recursive": """
        def search(items, t, low=0, high=None):
            high = len(items) if high is None else high
            if low >= high: return False
            m = (low + high) // 2
            if items[m] == t: return True
            return search(items, t, m + 1, high) if items[m] < t else search(items, t, low, m)
     """,
     "log squared": """
        def search(items, t):
            low, step = 0, 1
            while low < len(items) and items[low] < t:
                step = 1
                while low + step < len(items) and items[low + step] < t: step *= 2
                low += max(1, step // 2)
            return low < len(items) and items[low] == t
     """},
    {"linear": """
        def search(items, t):
            for x in items:
                if x >= t: return x == t
            return False
     """,
     "any": "def search(items, t): return any(x == t for x in items)"})

problem(
    "duplicates", "has_duplicates",  # O(n), against O(n log n)
    """
    growth: {n: [8, 32, …, 2_048], calls: 2_048 / n, at_most: O(n)}
    given:
      halls: "[tickets(rng, n) for _ in range(calls)]"
    session: |
      >>> any(has_duplicates(hall) for hall in halls)
    """,
    """
    def has_duplicates(items):
        seen = set()
        for x in items:
            if x in seen: return True
            seen.add(x)
        return False
    """,
    {"set": "def has_duplicates(items): return len(set(items)) < len(items)",
     "dict": "def has_duplicates(items): return len(dict.fromkeys(items)) < len(items)",
     "counter": """
        from collections import Counter
        def has_duplicates(items): return any(c > 1 for c in Counter(items).values())
     """,
     "groups": """
        def has_duplicates(items):
            groups = {}
            for x in items: groups.setdefault(x, []).append(x)
            return any(len(g) > 1 for g in groups.values())
     """,
     "slow constant": """
        def has_duplicates(items):
            seen = set()
            for x in items:
                key = str(x)
                for _ in range(20): pass
                if key in seen: return True
                seen.add(key)
            return False
     """},
    {"sorted": """
        def has_duplicates(items):
            s = sorted(items)
            return any(a == b for a, b in zip(s, s[1:]))
     """,
     "sort and loop": """
        def has_duplicates(items):
            s = sorted(items)
            for i in range(1, len(s)):
                if s[i] == s[i - 1]: return True
            return False
     """,
     "heap": """
        from heapq import heapify, heappop
        def has_duplicates(items):
            h, last = list(items), None
            heapify(h)
            while h:
                x = heappop(h)
                if x == last: return True
                last = x
            return False
     """,
     "merge sort": """
        def sort(a):
            if len(a) < 2: return a
            k = len(a) // 2
            l, r, o, i, j = sort(a[:k]), sort(a[k:]), [], 0, 0
            while i < len(l) and j < len(r):
                if r[j] < l[i]: o.append(r[j]); j += 1
                else: o.append(l[i]); i += 1
            return o + l[i:] + r[j:]
        def has_duplicates(items):
            s = sort(items)
            return any(a == b for a, b in zip(s, s[1:]))
     """,
     "bisect": """
        from bisect import bisect_left
        def has_duplicates(items):
            s = []
            for x in items:
                p = bisect_left(s, x)
                if p < len(s) and s[p] == x: return True
                s.insert(p, x)
            return False
     """,
     "list": """
        def has_duplicates(items):
            seen = []
            for x in items:
                if x in seen: return True
                seen.append(x)
            return False
     """},
    oracle="""
    HEAD = tuple(1_000 + number for number in range(24))


    def tickets(rng, count):
        return [(*HEAD, number) for number in rng.sample(range(10**9), count)]
    """)

problem(
    "collisions", "distinct",  # inputs whose hashes collide: a set is quadratic there
    """
    growth: {n: [250, …, 4_000], at_most: O(n log n)}
    given:
      numbers: "[k * (2**61 - 1) for k in rng.sample(range(n * 4), n)]"
    session: |
      >>> distinct(numbers)
    """,
    """
    def distinct(numbers):
        s = sorted(numbers)
        return sum(1 for i in range(len(s)) if i == 0 or s[i] != s[i - 1])
    """,
    {"by text": "def distinct(numbers): return len({str(x) for x in numbers})",
     "groupby": """
        from itertools import groupby
        def distinct(numbers): return sum(1 for _ in groupby(sorted(numbers)))
     """},
    {"set": "def distinct(numbers): return len(set(numbers))",
     "dict": "def distinct(numbers): return len(dict.fromkeys(numbers))"})

problem(
    "sum-of-list", "total",  # O(n)
    """
    growth: {n: [2_000, …, 32_000], at_most: O(n)}
    given:
      items: "[rng.randrange(100) for _ in range(n)]"
    session: |
      >>> total(items)
    """,
    """
    def total(items):
        s = 0
        for x in items: s += x
        return s
    """,
    {"sum": "def total(items): return sum(items)",
     "slow constant": """
        def total(items):
            s = 0
            for x in items:
                for _ in range(30): pass
                s += int(str(x))
            return s
     """,
     "big numbers": """
        def total(items):
            s = 2**70
            for x in items: s += x
            return s - 2**70
     """,
     "sorted first": "def total(items): return sum(sorted(items))"},
    {"slices": """
        def total(items):
            s = 0
            while items: s += items[0]; items = items[1:]
            return s
     """,
     "pops in front": """
        def total(items):
            s = 0
            while items: s += items.pop(0); items.reverse(); items.reverse()
            return s
     """})

problem(
    "pairs", "pair",  # O(n) against O(n^2)
    """
    growth: {n: [250, …, 4_000], at_most: O(n)}
    given:
      numbers: "[2 * rng.randrange(10**9) for _ in range(n)]"
    session: |
      >>> pair(numbers, 10**9 + 1) is None
    """,
    """
    def pair(numbers, total):
        seen = {}
        for j, x in enumerate(numbers):
            if total - x in seen: return seen[total - x], j
            seen.setdefault(x, j)
    """,
    {"set and index": """
        def pair(numbers, total):
            seen = set()
            for j, x in enumerate(numbers):
                if total - x in seen: return numbers.index(total - x), j
                seen.add(x)
     """,
     "two passes": """
        def pair(numbers, total):
            first = {x: len(numbers) - 1 - j for j, x in enumerate(reversed(numbers))}
            for j, x in enumerate(numbers):
                if first.get(total - x, j) < j: return first[total - x], j
     """},
    {"two loops": """
        def pair(numbers, total):
            for j in range(len(numbers)):
                for i in range(j):
                    if numbers[i] + numbers[j] == total: return i, j
     """,
     "in a list": """
        def pair(numbers, total):
            seen = []
            for j, x in enumerate(numbers):
                if total - x in seen: return seen.index(total - x), j
                seen.append(x)
     """})

problem(
    "sort", "sort",  # O(n log n)
    """
    growth: {n: [250, …, 4_000], at_most: O(n log n)}
    given:
      items: "[rng.randrange(10**9) for _ in range(n)]"
    session: |
      >>> sort(items)[::n // 4]
    """,
    """
    def sort(a):
        if len(a) < 2: return a
        k = len(a) // 2
        l, r, o, i, j = sort(a[:k]), sort(a[k:]), [], 0, 0
        while i < len(l) and j < len(r):
            if r[j] < l[i]: o.append(r[j]); j += 1
            else: o.append(l[i]); i += 1
        return o + l[i:] + r[j:]
    """,
    {"sorted": "def sort(a): return sorted(a)",
     "heap": """
        from heapq import heapify, heappop
        def sort(a):
            h = list(a); heapify(h)
            return [heappop(h) for _ in range(len(h))]
     """,
     "quick": """
        import random
        def sort(a):
            if len(a) < 2: return a
            p = random.choice(a)
            return sort([x for x in a if x < p]) + [x for x in a if x == p] + sort([x for x in a if x > p])
     """},
    {"insertion": """
        def sort(a):
            o = []
            for x in a:
                i = len(o)
                o.append(x)
                while i and x < o[i - 1]: o[i] = o[i - 1]; i -= 1
                o[i] = x
            return o
     """,
     "selection": """
        def sort(a):
            a = list(a)
            for i in range(len(a)):
                j = min(range(i, len(a)), key=a.__getitem__)
                a[i], a[j] = a[j], a[i]
            return a
     """,
     "bubble": """
        def sort(a):
            a = list(a)
            for n in range(len(a), 1, -1):
                for i in range(1, n):
                    if a[i] < a[i - 1]: a[i], a[i - 1] = a[i - 1], a[i]
            return a
     """})

problem(
    "sorted-input", "sort",  # O(n log n) on sorted input
    """
    growth: {n: [200, …, 3_200], at_most: O(n log n)}
    given:
      items: "list(range(n))"
    session: |
      >>> sort(items)[::n // 4]
    """,
    "def sort(a): return sorted(a)",
    {"merge": PROBLEMS["sort"]["code"]["reference"], "quick": PROBLEMS["sort"]["code"]["quick"],
     "insertion": PROBLEMS["sort"]["code"]["insertion"]},
    {"first pivot": """
        import sys
        sys.setrecursionlimit(10_000)
        def sort(a):
            if len(a) < 2: return a
            p = a[0]
            return sort([x for x in a[1:] if x < p]) + [p] + sort([x for x in a[1:] if x >= p])
     """,
     "selection": PROBLEMS["sort"]["code"]["selection"]})

problem(
    "window", "maxima",  # O(n), whatever m
    """
    growth: {n: [500, …, 8_000], m: [100, …, 1_600], at_most: O(n)}
    given:
      levels: "[-k for k in range(n)]"
    session: |
      >>> maxima(levels, m)[::n // 4]
    """,
    """
    from collections import deque
    def maxima(levels, k):
        out, d = [], deque()
        for i, x in enumerate(levels):
            while d and levels[d[-1]] <= x: d.pop()
            d.append(i)
            if d[0] == i - k: d.popleft()
            if i >= k - 1: out.append(levels[d[0]])
        return out
    """,
    {"blocks": """
        def maxima(a, k):
            r, l = list(a), list(a)
            for i in range(1, len(a)):
                if i % k: r[i] = max(r[i - 1], a[i])
            for i in range(len(a) - 2, -1, -1):
                if (i + 1) % k: l[i] = max(l[i + 1], a[i])
            return [max(l[i], r[i + k - 1]) for i in range(len(a) - k + 1)]
     """,
     "heap": """
        from heapq import heappush, heappop
        def maxima(a, k):
            h, out = [], []
            for i, x in enumerate(a):
                heappush(h, (-x, i))
                while h[0][1] <= i - k: heappop(h)
                if i >= k - 1: out.append(-h[0][0])
            return out
     """},
    {"slices": "def maxima(a, k): return [max(a[i:i + k]) for i in range(len(a) - k + 1)]",
     "searches again": """
        def maxima(a, k):
            out = []
            for i in range(len(a) - k + 1):
                if not out or out[-1] == a[i - 1]: out.append(max(a[i:i + k]))
                else: out.append(max(out[-1], a[i + k - 1]))
            return out
     """})

problem(
    "common", "lcs",  # O(n*m)
    """
    growth: {n: [50, …, 400], m: [50, …, 400], at_most: O(n*m)}
    given:
      a: "[rng.randrange(4) for _ in range(n)]"
      b: "[rng.randrange(4) for _ in range(m)]"
    session: |
      >>> lcs(a, b)
    """,
    """
    def lcs(a, b):
        row = [0] * (len(b) + 1)
        for x in a:
            up, row = row, [0]
            for j, y in enumerate(b, 1):
                row.append(up[j - 1] + 1 if x == y else max(up[j], row[-1]))
        return row[-1]
    """,
    {"table": """
        def lcs(a, b):
            t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
            for i in range(len(a)):
                for j in range(len(b)):
                    t[i + 1][j + 1] = t[i][j] + 1 if a[i] == b[j] else max(t[i][j + 1], t[i + 1][j])
            return t[-1][-1]
     """,
     "bits": """
        def lcs(a, b):
            masks, v = {}, (1 << len(a)) - 1
            for i, x in enumerate(a): masks[x] = masks.get(x, 0) | 1 << i
            full = v
            for y in b:
                u = v & masks.get(y, 0)
                v = ((v + u) | (v - u)) & full
            return len(a) - bin(v).count("1")
     """},
    {"keeps them": """
        def lcs(a, b):
            row = [[] for _ in range(len(b) + 1)]
            for x in a:
                up, row = row, [[]]
                for j, y in enumerate(b, 1):
                    row.append([k for k in (up[j - 1] if x == y else max(up[j], row[-1], key=len))
                                for _ in range(5)][::5] + [x] * (x == y))
            return len(row[-1])
     """,
     "looks left": """
        def lcs(a, b):
            row = [0] * (len(b) + 1)
            for x in a:
                new = [0]
                for j, y in enumerate(b, 1):
                    best = max([row[k] for k in range(j + 1)])
                    new.append(max(row[j - 1] + 1 if x == y else best, new[-1]))
                row = new
            return row[-1]
     """})

problem(
    "triples", "triples",  # O(n^2) against O(n^3)
    """
    growth: {n: [20, …, 160], at_most: O(n^2)}
    given:
      numbers: "rng.sample(range(-1_000, 1_000), n)"
    session: |
      >>> triples(numbers)
    """,
    """
    def triples(numbers):
        count = 0
        for i in range(len(numbers)):
            seen = set()
            for j in range(i + 1, len(numbers)):
                if -numbers[i] - numbers[j] in seen: count += 1
                seen.add(numbers[j])
        return count
    """,
    {"two pointers": """
        def triples(numbers):
            a, count = sorted(numbers), 0
            for i in range(len(a)):
                l, r = i + 1, len(a) - 1
                while l < r:
                    s = a[i] + a[l] + a[r]
                    if s == 0: count += 1; l += 1; r -= 1
                    elif s < 0: l += 1
                    else: r -= 1
            return count
     """,
     "slow constant": """
        def triples(numbers):
            everything = {x: i for i, x in enumerate(numbers)}
            count = 0
            for i in range(len(numbers)):
                for j in range(i + 1, len(numbers)):
                    for _ in range(5): pass
                    if everything.get(-numbers[i] - numbers[j], -1) > j: count += 1
            return count
     """},
    {"three loops": """
        def triples(numbers):
            n, count = len(numbers), 0
            for i in range(n):
                for j in range(i + 1, n):
                    for k in range(j + 1, n):
                        if numbers[i] + numbers[j] + numbers[k] == 0: count += 1
            return count
     """,
     "combinations": """
        from itertools import combinations
        def triples(numbers): return sum(1 for t in combinations(numbers, 3) if sum(t) == 0)
     """})

problem(
    "matrix", "multiply",  # O(n^3) against O(n^4), at sizes where the fourth power outweighs what is below it
    """
    growth: {n: [16, 24, 36, 54], at_most: O(n^3)}
    given:
      a: "[[rng.randrange(9) for _ in range(n)] for _ in range(n)]"
    session: |
      >>> sum(map(sum, multiply(a, a)))
    """,
    """
    def multiply(a, b):
        return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
    """,
    {"loops": """
        def multiply(a, b):
            n = len(a)
            c = [[0] * n for _ in range(n)]
            for i in range(n):
                for j in range(n):
                    for k in range(n): c[i][j] += a[i][k] * b[k][j]
            return c
     """},
    {"transposes each time": """
        def multiply(a, b):
            n = len(a)
            c = [[0] * n for _ in range(n)]
            for i in range(n):
                for j in range(n):
                    for k in range(n):
                        column = []
                        for l in range(n): column.append(b[l][j])
                        c[i][j] += a[i][k] * column[k]
            return c
     """})

problem(
    "coins", "fewest",  # O(n), against exponential and quadratic
    """
    growth: {n: [500, …, 8_000], at_most: O(n)}
    given:
      coins: "[7, 3, 11, 2, 5]"
    session: |
      >>> fewest(n, coins)
    """,
    """
    def fewest(amount, coins):
        f = [0] + [amount + 1] * amount
        for p in range(1, amount + 1):
            for c in coins:
                if c <= p and f[p - c] < f[p]: f[p] = f[p - c] + 1
        return f[amount] if f[amount] <= amount else -1
    """,
    {"coin by coin": """
        def fewest(amount, coins):
            f = [0] + [10**9] * amount
            for c in coins:
                for p in range(c, amount + 1): f[p] = min(f[p], f[p - c] + 1)
            return f[amount] if f[amount] < 10**9 else -1
     """,
     "breadth first": """
        def fewest(amount, coins):
            reached, edge, count = {0}, [0], 0
            while edge:
                if amount in reached: return count
                count += 1
                new = []
                for p in edge:
                    for c in coins:
                        if p + c <= amount and p + c not in reached: reached.add(p + c); new.append(p + c)
                edge = new
            return -1
     """},
    {"copies each way": """
        def fewest(amount, coins):
            ways = [[]] + [None] * amount
            for p in range(1, amount + 1):
                for c in coins:
                    if c <= p and ways[p - c] is not None:
                        way = [s for s in ways[p - c]]
                        way.append(c)
                        if ways[p] is None or len(way) < len(ways[p]): ways[p] = way
            return -1 if ways[amount] is None else len(ways[amount])
     """})

problem(
    "subsets", "count",  # O(2^n) against O(4^n)
    """
    growth: {n: [6, 8, …, 14], at_most: O(2^n)}
    given:
      numbers: "[rng.randrange(1, 1_000) for _ in range(n)]"
    session: |
      >>> count(numbers, 2_000)
    """,
    """
    def count(numbers, total):
        if not numbers: return int(total == 0)
        return count(numbers[1:], total) + count(numbers[1:], total - numbers[0])
    """,
    {"dictionary": """
        def count(numbers, total):
            ways = {0: 1}
            for x in numbers:
                new = dict(ways)
                for s, w in ways.items(): new[s + x] = new.get(s + x, 0) + w
                ways = new
            return ways.get(total, 0)
     """,
     "product": """
        from itertools import product
        def count(numbers, total):
            return sum(1 for take in product((0, 1), repeat=len(numbers))
                       if sum(x for x, t in zip(numbers, take) if t) == total)
     """},
    {"four ways": """
        def count(numbers, total):
            if not numbers: return int(total == 0)
            rest = numbers[1:]
            return (count(rest, total) + count(rest, total - numbers[0])
                    + 0 * count(rest, total) + 0 * count(rest, 1))
     """})

problem(
    "fibonacci", "fib",  # O(n) against O(2^n)
    """
    growth: {n: [10, 13, …, 25], calls: 40, at_most: O(n)}
    session: |
      >>> [fib(n) for _ in range(calls)][0]
    """,
    """
    def fib(n):
        a, b = 0, 1
        for _ in range(n): a, b = b, a + b
        return a
    """,
    {"slow constant": """
        def fib(n):
            a, b = 0, 1
            for _ in range(n):
                for _ in range(100): pass
                a, b = b, a + b
            return a
     """,
     "list": """
        def fib(n):
            f = [0, 1]
            while len(f) <= n: f.append(f[-1] + f[-2])
            return f[n]
     """},
    {"recursive": "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)"})
