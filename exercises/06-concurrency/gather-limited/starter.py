async def gather_limited(limit, jobs):
    """Return the jobs' results in order, with at most limit of them running at once."""
    raise NotImplementedError("gather_limited is yours to write")
