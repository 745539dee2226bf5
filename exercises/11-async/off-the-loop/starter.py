async def map_off_the_loop(function, items, limit):
    """Call a blocking function for each item, in other threads; return the results."""
    return [function(item) for item in items]
