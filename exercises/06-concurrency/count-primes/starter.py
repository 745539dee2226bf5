def count_primes(numbers, processes):
    """How many of the numbers are prime; other processes find it out."""
