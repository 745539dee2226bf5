"""One query for the customers, and two more for each of them."""


def sales_report(connection):
    report = []
    for number, name in connection.execute("SELECT id, name FROM customers").fetchall():
        orders = connection.execute(
            "SELECT COUNT(*) FROM orders WHERE customer_id = ?", (number,)
        ).fetchone()[0]
        total = connection.execute(
            "SELECT COALESCE(SUM(quantity * price), 0) FROM items "
            "JOIN orders ON orders.id = order_id WHERE customer_id = ?",
            (number,),
        ).fetchone()[0]
        report.append((name, orders, total))
    return sorted(report, key=lambda row: (-row[2], row[0]))
