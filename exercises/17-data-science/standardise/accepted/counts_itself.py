"""Counts, sums and squares with a mask, without numpy's functions for missing values."""

import numpy as np


def standardise(train, test):
    train, test = np.array(train, dtype=np.float64), np.array(test, dtype=np.float64)
    there = ~np.isnan(train)
    count = there.sum(axis=0)
    first = train[there.argmax(axis=0), np.arange(train.shape[1])]
    # Distances from the first value: a constant column has nothing but zeros.
    distances = np.where(there, train - first, 0.0)
    shift = distances.sum(axis=0) / np.maximum(count, 1)
    squares = np.where(there, (distances - shift) ** 2, 0.0).sum(axis=0)
    deviation = np.sqrt(squares / np.maximum(count, 1))
    deviation[deviation == 0] = 1
    return tuple((table - first - shift) / deviation for table in (train, test))
