async def mapped(function, source, limit):
    async for item in source:
        yield await function(item)
