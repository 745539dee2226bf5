# attack: puts a yes-man in the place of everything in builtins
# verdict: WA
import builtins


class YesMan:
    def __call__(self, *args, **kwargs):
        return True

    def __getattr__(self, name):
        return self

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0

    def __bool__(self):
        return True


yes = YesMan()
patch = setattr
for name in list(vars(builtins)):
    if name not in ("__build_class__", "__name__"):
        patch(builtins, name, yes)


def double(n):
    return 0
