from doubling import double  # no test yet
