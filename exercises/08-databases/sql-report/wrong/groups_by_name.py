"""Groups by name, and makes one customer of two who share it."""


def sales_report(connection):
    return connection.execute(
        "SELECT name, COUNT(DISTINCT orders.id), COALESCE(SUM(quantity * price), 0) AS total "
        "FROM customers LEFT JOIN orders ON customer_id = customers.id "
        "LEFT JOIN items ON order_id = orders.id "
        "GROUP BY name ORDER BY total DESC, name"
    ).fetchall()
