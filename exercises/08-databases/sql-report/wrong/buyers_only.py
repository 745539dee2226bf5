"""An inner join: whoever has ordered nothing is not in the report."""


def sales_report(connection):
    return connection.execute(
        "SELECT name, COUNT(DISTINCT orders.id), SUM(quantity * price) AS total "
        "FROM customers JOIN orders ON customer_id = customers.id JOIN items ON order_id = orders.id "
        "GROUP BY customers.id ORDER BY total DESC, name"
    ).fetchall()
