async def both(waits):
    return None
