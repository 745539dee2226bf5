# attack: a program that answers right, and never ends in an exit handler
# verdict: TLE
# kata: program
import atexit
import sys
import time

print(sum(map(int, sys.stdin)))
atexit.register(time.sleep, 3600)
