# attack: a program whose thread goes on when it ends, and which Python waits for
# verdict: TLE
# kata: program
import sys
import threading
import time

print(sum(map(int, sys.stdin)))
threading.Thread(target=time.sleep, args=(3600,)).start()
