import prices


class Till:
    """Adds up what prices.price_of says."""
