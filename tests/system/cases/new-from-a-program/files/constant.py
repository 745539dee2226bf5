print("always", "the same")
