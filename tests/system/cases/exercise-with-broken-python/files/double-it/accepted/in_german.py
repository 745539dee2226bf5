def double_it(zähler):
    return "ä" + zähler + 
