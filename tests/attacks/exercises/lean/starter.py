def mean(numbers):
    raise NotImplementedError("mean is yours to write")
