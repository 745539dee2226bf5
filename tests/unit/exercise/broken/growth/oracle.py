def right(x, result): return True
