"""Solutions whose memory grows as is known, beside what they are given: added to those of growth_problems.py."""

from growth_problems import PROBLEMS, problem

problem(
    "stream", "mean",  # O(1): a stream that nobody has to keep
    """
    growth: {n: [40_000, …, 640_000], memory: O(1)}
    session: |
      >>> mean(x % 97 + 0.5 for x in range(n))
    """,
    """
    def mean(numbers):
        total = count = 0
        for x in numbers:
            total += x
            count += 1
        return total / count
    """,
    {"enumerated": """
        def mean(numbers):
            total = 0
            for count, x in enumerate(numbers, 1): total += x
            return total / count
     """,
     "in batches": """
        from itertools import islice
        def mean(numbers):
            numbers, total, count = iter(numbers), 0, 0
            while batch := list(islice(numbers, 1000)): total += sum(batch); count += len(batch)
            return total / count
     """,
     "large constant": """
        def mean(numbers):
            room, total, count = [0.0] * 200_000, 0, 0
            for x in numbers:
                room[count % 1_000] = x
                total += x
                count += 1
            return total / count
     """,
     "import at top": """
        from decimal import Decimal
        def mean(numbers):
            total = count = 0
            for x in numbers: total += x; count += 1
            return total / count
     """},
    {"list": """
        def mean(numbers):
            numbers = list(numbers)
            return sum(numbers) / len(numbers)
     """,
     "tee": """
        from itertools import tee
        def mean(numbers):
            one, other = tee(numbers)
            return sum(one) / sum(1 for _ in other)
     """,
     "array": """
        from array import array
        def mean(numbers):
            numbers = array("d", numbers)
            return sum(numbers) / len(numbers)
     """,
     "linked": """
        def mean(numbers):
            last = total = count = 0
            for x in numbers:
                last = (x, last)
                total += x
                count += 1
            return total / count
     """})

problem(
    "running", "running",  # lazy: O(n) time, O(1) memory
    """
    growth: {n: [10_000, …, 160_000], at_most: O(n), memory: O(1)}
    session: |
      >>> sum(mean > 40 for mean in running(x % 97 for x in range(n)))
    """,
    """
    def running(numbers):
        total = 0
        for count, x in enumerate(numbers, 1):
            total += x
            yield total / count
    """,
    {"accumulate": """
        from itertools import accumulate
        def running(numbers):
            return (total / count for count, total in enumerate(accumulate(numbers), 1))
     """,
     "class": """
        class running:
            def __init__(self, numbers): self.numbers, self.total, self.count = iter(numbers), 0, 0
            def __iter__(self): return self
            def __next__(self):
                self.total += next(self.numbers)
                self.count += 1
                return self.total / self.count
     """},
    {"list of means": """
        def running(numbers):
            means, total = [], 0
            for count, x in enumerate(numbers, 1): total += x; means.append(total / count)
            return means
     """,
     "keeps them": """
        def running(numbers):
            seen, total = [], 0
            for x in numbers:
                seen.append(x)
                total += x
                yield total / len(seen)
     """,
     "copies the source": """
        def running(numbers):
            total = 0
            for count, x in enumerate(list(numbers), 1): total += x; yield total / count
     """})

problem(
    "largest", "largest",  # O(k): however long the stream
    """
    growth: {n: [10_000, …, 160_000], m: 100, memory: O(m)}
    session: |
      >>> largest((x * 7_919 % 1_000_003 for x in range(n)), m)[:3]
    """,
    """
    from heapq import heappush, heapreplace
    def largest(numbers, k):
        heap = []
        for x in numbers:
            if len(heap) < k: heappush(heap, x)
            elif x > heap[0]: heapreplace(heap, x)
        return sorted(heap, reverse=True)
    """,
    {"nlargest": """
        from heapq import nlargest
        def largest(numbers, k): return nlargest(k, numbers)
     """,
     "insort": """
        from bisect import insort
        def largest(numbers, k):
            kept = []
            for x in numbers:
                if len(kept) < k or x > kept[0]: insort(kept, x)
                if len(kept) > k: del kept[0]
            return kept[::-1]
     """,
     "in batches": """
        from itertools import islice
        def largest(numbers, k):
            numbers, kept = iter(numbers), []
            while batch := list(islice(numbers, 10 * k)):
                kept = sorted(kept + batch, reverse=True)[:k]
            return kept
     """},
    {"sorted": "def largest(numbers, k): return sorted(numbers, reverse=True)[:k]",
     "heap of all": """
        from heapq import heapify, heappop
        def largest(numbers, k):
            heap = [-x for x in numbers]
            heapify(heap)
            return [-heappop(heap) for _ in range(k)]
     """})

problem(
    "reverse", "reverse",  # O(1): in place
    """
    growth: {n: [10_000, …, 160_000], memory: O(1)}
    given:
      items: "list(range(n))"
    session: |
      >>> reverse(items)
      >>> items[::n // 4]
    """,
    """
    def reverse(items):
        low, high = 0, len(items) - 1
        while low < high:
            items[low], items[high] = items[high], items[low]
            low, high = low + 1, high - 1
    """,
    {"method": "def reverse(items): items.reverse()",
     "by blocks": """
        def reverse(items):
            low, high = 0, len(items)
            while high - low > 2000:
                front, back = items[low:low + 1000], items[high - 1000:high]
                items[low:low + 1000], items[high - 1000:high] = back[::-1], front[::-1]
                low, high = low + 1000, high - 1000
            items[low:high] = items[low:high][::-1]
     """},
    {"slice": "def reverse(items): items[:] = items[::-1]",
     "copy": """
        def reverse(items):
            for place, x in enumerate(list(items), 1): items[-place] = x
     """})

problem(
    "halves", "total",  # O(log n) calls within each other, against O(n)
    """
    growth: {n: [2_000, …, 16_000], memory: O(log n)}
    given:
      items: "[rng.randrange(100) for _ in range(n)]"
    session: |
      >>> total(items)
    """,
    """
    def total(items, low=0, high=None):
        high = len(items) if high is None else high
        if high - low < 2: return items[low] if low < high else 0
        middle = (low + high) // 2
        return total(items, low, middle) + total(items, middle, high)
    """,
    {"loop": """
        def total(items):
            s = 0
            for x in items: s += x
            return s
     """,
     "own stack": """
        def total(items):
            s, stack = 0, [(0, len(items))]
            while stack:
                low, high = stack.pop()
                if high - low == 1: s += items[low]; continue
                stack += [(low, (low + high) // 2), ((low + high) // 2, high)]
            return s
     """},
    {"one by one": """
        import sys
        sys.setrecursionlimit(100_000)
        def total(items, place=0):
            return items[place] + total(items, place + 1) if place < len(items) else 0
     """,
     "stack of all": """
        def total(items):
            stack = [(place, place + 1) for place in range(len(items))]
            s = 0
            while stack: s += items[stack.pop()[0]]
            return s
     """})

problem(
    "lcs-rows", "lcs",  # two rows, against the whole table
    """
    growth: {n: [100, …, 800], m: [100, …, 800], memory: O(n + m)}
    given:
      one: "[rng.randrange(4) for _ in range(n)]"
      other: "[rng.randrange(4) for _ in range(m)]"
    session: |
      >>> lcs(one, other)
    """,
    PROBLEMS["common"]["code"]["reference"],
    {"bits": PROBLEMS["common"]["code"]["bits"]},
    {"table": PROBLEMS["common"]["code"]["table"]})
