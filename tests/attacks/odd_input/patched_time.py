# attack: makes time stand still, so that nothing takes any
# verdict: TLE
# kata: quick
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time", "time_ns", "monotonic_ns",
             "perf_counter_ns", "process_time_ns", "sleep", "clock_gettime"):
    setattr(time, name, lambda *args: 0)


def double(n):
    while True:
        pass
