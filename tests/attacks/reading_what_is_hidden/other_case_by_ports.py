# attack: leaves a connection in TIME_WAIT on a port, and looks for that of an earlier case
# verdict: AC
import socket

PORT = 27482


def server():
    one = socket.socket()
    one.bind(("127.0.0.1", PORT))
    one.listen()
    return one


try:
    listening = server()
except PermissionError:
    listening = None
except OSError as error:
    raise SystemExit(f"it came across: {error}")
if listening:
    client = socket.create_connection(("127.0.0.1", PORT))
    accepted, _ = listening.accept()
    accepted.close()
    client.close()
    listening.close()
    try:
        server()
        raise AssertionError("the probe itself does not work: no TIME_WAIT")
    except OSError:
        pass


def double(n):
    return n * 2
