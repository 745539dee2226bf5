"""inspect.getcallargs says which parameter gets which value; any() says who may pass."""

import functools
import inspect


def _may(user, roles):
    if user is None:
        return False
    return not roles or any(role in user["roles"] for role in roles)


def require_role(*roles):
    def decorate(function):
        original = inspect.unwrap(function)
        specification = inspect.getfullargspec(original)
        if "user" not in specification.args + specification.kwonlyargs:
            raise TypeError(function)

        def call(*args, **kwargs):
            if not _may(inspect.getcallargs(original, *args, **kwargs)["user"], roles):
                raise PermissionError(f"not for {roles}")
            return function(*args, **kwargs)

        return functools.update_wrapper(call, function)

    return decorate
