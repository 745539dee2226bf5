# attack: unpickles a text that doubles itself forty times
# verdict: MLE
# kata: roomy
import pickle


def double(n):
    double_it = b"0coperator\nadd\n(g0\ng0\ntRp0\n"
    return len(pickle.loads(b"Vx\np0\n" + double_it * 40 + b"."))
