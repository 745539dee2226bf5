def k_fold(labels, k):
    """Return k pairs (train, test) of row numbers."""
    raise NotImplementedError("k_fold is yours to write")
