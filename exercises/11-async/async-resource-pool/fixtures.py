"""What most tasks do with a pool."""


async def ask(pool, question, seconds=10):
    """The answer to a question that takes so many seconds, over a connection of the pool."""
    async with pool.connection() as connection:
        return await connection.ask(question, seconds)
