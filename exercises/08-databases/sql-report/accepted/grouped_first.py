"""Adds up each order before it is joined to its customer, so that nothing is counted twice."""


def sales_report(connection):
    cursor = connection.cursor()
    cursor.execute(
        "WITH sums AS ("
        "  SELECT orders.id, orders.customer_id,"
        "         IFNULL((SELECT SUM(quantity * price) FROM items WHERE order_id = orders.id), 0) AS sum"
        "  FROM orders) "
        "SELECT name, COUNT(sums.id), IFNULL(SUM(sums.sum), 0) "
        "FROM customers LEFT JOIN sums ON sums.customer_id = customers.id "
        "GROUP BY customers.id ORDER BY 3 DESC, 1"
    )
    return cursor.fetchall()
