"""Returns None instead of saying no."""

import functools
import inspect


def require_role(*roles):
    """Return a decorator that lets only users with one of the roles call a function."""

    def decorate(function):
        signature = inspect.signature(function)
        if "user" not in signature.parameters:
            raise TypeError(f"{function.__name__} has no parameter named user")

        @functools.wraps(function)
        def guarded(*args, **kwargs):
            call = signature.bind(*args, **kwargs)
            call.apply_defaults()
            user = call.arguments["user"]
            if user is None:
                raise PermissionError("nobody is logged in")
            if roles and not set(roles) & set(user["roles"]):
                return None
            return function(*args, **kwargs)

        return guarded

    return decorate
