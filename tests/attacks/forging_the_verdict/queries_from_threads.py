# attack: asks from many threads at the same time, so that the counter might miss some
# verdict: CLE
# kata: asked
import threading

CUSTOMERS = "SELECT id, name FROM customers ORDER BY name"
ORDERS = "SELECT COUNT(*) FROM orders WHERE customer = ?"


def report(connection):
    rows, counts = connection.execute(CUSTOMERS).fetchall(), {}
    start = threading.Barrier(len(rows))

    def ask(number):
        start.wait()
        counts[number] = connection.execute(ORDERS, (number,)).fetchall()[0][0]

    threads = [threading.Thread(target=ask, args=(number,)) for number, _ in rows]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [(name, counts[number]) for number, name in rows]
