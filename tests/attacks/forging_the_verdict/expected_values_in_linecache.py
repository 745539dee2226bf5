# attack: asks linecache and inspect for the source of the prompt and of what is around it
# verdict: WA
# kata: secret
import inspect
import linecache


def secret(n):
    for info in inspect.stack(context=50):
        lines = linecache.getlines(info.filename) or info.code_context or []
        for line in lines:
            at = line.find("'hidden-")
            if at >= 0 and len(line) > at + 24 and line[at + 8].isalnum():
                return line[at + 1 : at + 24]
    return "nothing found"
