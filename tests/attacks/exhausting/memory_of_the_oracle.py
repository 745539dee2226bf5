# attack: has the process of its remote object take memory until it is ended, and goes on without
# verdict: MLE
# kata: asked
def report(connection):
    kept = []
    try:
        for _ in range(100):
            kept.append(connection.execute("SELECT zeroblob(100000000)"))
    except BaseException:
        pass
    return [("Ada", 2), ("Bob", 0), ("Cy", 1)]
