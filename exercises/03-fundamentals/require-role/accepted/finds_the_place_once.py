"""Works out the place and the default of the parameter when decorating, and looks there."""

from functools import wraps
from inspect import Parameter, signature


class require_role:
    def __init__(self, *roles):
        self.roles = frozenset(roles)

    def __call__(self, function):
        parameters = list(signature(function).parameters.values())
        names = [parameter.name for parameter in parameters]
        try:
            place = names.index("user")
        except ValueError:
            raise TypeError("no parameter named user") from None
        default = parameters[place].default
        if parameters[place].kind is Parameter.KEYWORD_ONLY:
            place = float("inf")

        @wraps(function)
        def wrapper(*args, **kwargs):
            user = kwargs.get("user", args[place] if place < len(args) else default)
            if user is not Parameter.empty:
                self.check(user)
            return function(*args, **kwargs)  # a TypeError where the user is missing

        return wrapper

    def check(self, user):
        if user is None or self.roles and self.roles.isdisjoint(user["roles"]):
            raise PermissionError
