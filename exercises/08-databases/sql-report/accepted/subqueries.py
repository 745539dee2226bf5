"""No join at all: two subqueries for each customer, in one statement."""


def sales_report(connection):
    rows = connection.execute(
        """
        SELECT name,
               (SELECT COUNT(*) FROM orders WHERE customer_id = customers.id) AS orders,
               (SELECT COALESCE(SUM(quantity * price), 0)
                FROM items JOIN orders ON orders.id = order_id
                WHERE customer_id = customers.id) AS total
        FROM customers
        """
    ).fetchall()
    return sorted(rows, key=lambda row: (-row[2], row[0]))
