def require_role(*roles):
    """Return a decorator that lets only users with one of the roles call a function."""

    def decorate(function):
        def guarded(user, *args):
            if user["roles"] in roles:
                return function(user, *args)

        return guarded

    return decorate
