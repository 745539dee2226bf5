import threading

first, second = threading.Lock(), threading.Lock()
both = threading.Barrier(2)


def transfer(one, other):
    with one:
        both.wait()
        with other:
            pass


def move(amount):
    threads = [threading.Thread(target=transfer, args=pair)
               for pair in ((first, second), (second, first))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return amount
