"""Writes a batch whose names and outputs try to break out of reports.

    hostile_batch.py FILE
"""

import json
import sys

NASTY = ("::error::forged\n::set-output name=x::y\n##[error]old\n]]><x/>\n</pre><script>alert(1)</script>"
         "<img src=x onerror=alert(1)>\n```\n# heading\n| a | b |\n@everyone\n=cmd|' /C calc'!A0\n"
         "\x1b[31mred\x1b]0;title\x07\0\r\u202e\ufffe")
SOLUTION = "def reverse_string(text):\n    return text[::-1]\n"
PRINTS = ("import sys\nNASTY = {nasty!r}\n"
          "def reverse_string(text):\n    print(NASTY)\n    sys.stdout.flush()\n"
          "    sys.stdout.buffer.write(b'\\xff\\xfe\\xc0\\xaf')\n    return NASTY\n")
RAISES = ("def reverse_string(text):\n    raise ValueError({nasty!r})\n")
NAMES = "def reverse_string(text):\n    return type({nasty!r}, (), {{}})()\n"
BROKEN = "def reverse_string(text):\n    return {nasty!r} +\n"
EXITS = "import os\nos.write(1, {nasty!r}.encode('utf-8', 'replace'))\nos._exit(7)\n"


def main(path):
    sources = [PRINTS, RAISES, NAMES, BROKEN, EXITS, SOLUTION.replace("{", "{{")]
    with open(path, "w", encoding="utf-8") as out:
        for number, source in enumerate(sources):
            print(json.dumps({"student": f"{NASTY}{number}", "exercise": "reverse-string",
                              "source": source.format(nasty=NASTY)}), file=out)
        for number in range(6):
            print(json.dumps({"student": f"{'=+-@'[number % 4]}student{number}",
                              "exercise": "reverse-string", "source": f"{SOLUTION}# {number}\n"}), file=out)
        print(json.dumps({"student": "nobody", "exercise": NASTY, "source": ""}), file=out)
        print("{", file=out)


if __name__ == "__main__":
    main(sys.argv[1])
