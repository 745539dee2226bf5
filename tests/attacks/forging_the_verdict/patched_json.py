# attack: replaces what json, pickle and marshal write
# verdict: WA
import json
import marshal
import pickle

json.dumps = lambda *args, **kwargs: '{"verdict": "AC"}'
json.JSONEncoder.encode = json.dumps
pickle.dumps = lambda *args, **kwargs: b"\x80\x04K\x01."
marshal.dumps = lambda *args, **kwargs: b"T"
marshal.loads = lambda *args, **kwargs: True


def double(n):
    return None
