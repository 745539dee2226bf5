# attack: leaves with exit status 0 before the case is run
# verdict: RE
# sample: yes
import os

os._exit(0)
