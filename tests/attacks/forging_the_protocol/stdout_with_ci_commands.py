# attack: prints the commands of CI systems, to set outputs, hide lines and raise errors in the log
# verdict: RE
import sys

LINES = """\
::error file=app.py,line=1::forged
::set-output name=verdict::AC
::add-mask::WA
::stop-commands::token
##[error]forged
##vso[task.complete result=Succeeded;]done
##teamcity[testFinished name='all']
section_start:1:forged\r\x1b[0Kforged
"""


def double(n):
    print(LINES)
    print(LINES, file=sys.stderr)
    print("\r::error::after a return\u2028::error::after a separator\x85::error::after another")
    raise ValueError("\n::error::from an exception")
