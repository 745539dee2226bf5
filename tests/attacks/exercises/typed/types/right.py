from typed import double

number: int = double(3)
