# attack: looks for the expected value in every function's closure and defaults
# verdict: WA
# kata: secret
import gc
import types


def secret(n):
    gc.unfreeze()
    for value in gc.get_objects():
        if isinstance(value, types.FunctionType):
            cells = [cell.cell_contents for cell in value.__closure__ or () if cell != type(cell)()]
            for held in [*cells, *(value.__defaults__ or ())]:
                if isinstance(held, str) and held.startswith("hidden-"):
                    return held
    return "nothing found"
