STATEMENT = """
    SELECT name, COUNT(orders.customer) FROM customers LEFT JOIN orders ON orders.customer = customers.id
    GROUP BY customers.id ORDER BY name
"""


def report(connection):
    return connection.execute(STATEMENT).fetchall()
