"""A heap by hand, in a list of fixed size."""


def top_k(stream, k):
    if k < 0:
        raise ValueError("k must not be negative")
    heap = []
    for item in stream:
        if len(heap) < k:
            heap.append(item)
            rise(heap, len(heap) - 1)
        elif k and heap[0] < item:
            heap[0] = item
            sink(heap, 0, k)
    for end in range(len(heap) - 1, 0, -1):
        heap[0], heap[end] = heap[end], heap[0]
        sink(heap, 0, end)
    return heap


def rise(heap, place):
    while place:
        parent = (place - 1) // 2
        if not heap[place] < heap[parent]:
            return
        heap[place], heap[parent] = heap[parent], heap[place]
        place = parent


def sink(heap, place, end):
    while 2 * place + 1 < end:
        child = 2 * place + 1
        if child + 1 < end and heap[child + 1] < heap[child]:
            child += 1
        if not heap[child] < heap[place]:
            return
        heap[place], heap[child] = heap[child], heap[place]
        place = child
