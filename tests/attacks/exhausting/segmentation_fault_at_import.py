# attack: writes to address 8 while it is imported
# verdict: RE
# kata: quick
import ctypes

ctypes.memset(8, 1, 8)
