async def mapped(function, source, limit):
    """Give the results of an asynchronous function for each item of a source, in order."""
    async for item in source:
        yield await function(item)
