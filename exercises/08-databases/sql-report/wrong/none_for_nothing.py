"""The sum of no rows is NULL, not 0."""


def sales_report(connection):
    return connection.execute(
        "SELECT name, COUNT(DISTINCT orders.id), SUM(quantity * price) AS total "
        "FROM customers LEFT JOIN orders ON customer_id = customers.id "
        "LEFT JOIN items ON order_id = orders.id "
        "GROUP BY customers.id ORDER BY total DESC, name"
    ).fetchall()
