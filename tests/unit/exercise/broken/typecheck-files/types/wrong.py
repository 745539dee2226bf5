from double import double
double("x")
