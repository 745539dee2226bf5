from typed import double

double("3")
