# attack: sleeps for an hour while it is imported
# verdict: TLE
# kata: quick
import time

time.sleep(3600)
