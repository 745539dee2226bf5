# attack: reads the prompts in the frames above and raises them while it is imported
# verdict: RE
# kata: secret
# never shown: 81726354
import sys


def prompts():
    frame = sys._getframe()
    while frame:
        for value in list(frame.f_locals.values()):
            if isinstance(value, dict) and "prompts" in value:
                return repr(value["prompts"])
        frame = frame.f_back
    return "not found"


raise ValueError(prompts())
