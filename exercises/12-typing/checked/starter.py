def checked(function):
    """Return a function that checks arguments and result against the annotations of function."""
    return function  # checks nothing yet
