def compose(*functions):
    """Return a function that calls all functions, the last one first."""
    composed = functions[-1]
    for function in functions[:-1]:
        composed = lambda value: function(composed(value))
    return composed
