"""Adds prices, and not what they are multiplied by."""


def sales_report(connection):
    return connection.execute(
        "SELECT name, COUNT(DISTINCT orders.id), COALESCE(SUM(price), 0) AS total "
        "FROM customers LEFT JOIN orders ON customer_id = customers.id "
        "LEFT JOIN items ON order_id = orders.id "
        "GROUP BY customers.id ORDER BY total DESC, name"
    ).fetchall()
