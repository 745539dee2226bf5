# attack: raises every resource limit, and spins
# verdict: TLE
# kata: quick
import resource

for name in dir(resource):
    if name.startswith("RLIMIT_"):
        limit = getattr(resource, name)
        for wanted in ((resource.RLIM_INFINITY,) * 2, (resource.getrlimit(limit)[1],) * 2):
            try:
                resource.setrlimit(limit, wanted)
            except (OSError, ValueError):
                pass


def double(n):
    while True:
        pass
