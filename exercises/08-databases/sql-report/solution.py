def sales_report(connection):
    """Return (customer, number of orders, total in cents) of every customer."""
    rows = connection.execute(
        """
        SELECT customers.name,
               COUNT(DISTINCT orders.id),
               COALESCE(SUM(items.quantity * items.price), 0) AS total
        FROM customers
        LEFT JOIN orders ON orders.customer_id = customers.id
        LEFT JOIN items ON items.order_id = orders.id
        GROUP BY customers.id
        ORDER BY total DESC, customers.name
        """
    )
    return rows.fetchall()
