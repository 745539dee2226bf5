def is_twice(result, number):
    return result % number == 0 and result // number == 2
