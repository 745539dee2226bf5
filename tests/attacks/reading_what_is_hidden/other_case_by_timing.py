# attack: looks into the caches of the clocks and counters for traces of an earlier case
# verdict: AC
import os
import resource
import time

# A process that is not fresh has used CPU time, faulted in pages, or started children before.
used = resource.getrusage(resource.RUSAGE_CHILDREN)
if used.ru_utime or used.ru_stime or used.ru_maxrss:
    raise SystemExit("children of an earlier case are counted here")
if time.process_time() > 0.5:
    raise SystemExit("the time of an earlier case is counted here")


def double(n):
    return n * 2
