import numpy as np


def brighten(image, percent):
    buffer = np.multiply(image, percent, dtype=np.int64)
    np.floor_divide(buffer, 100, out=buffer)
    np.clip(buffer, None, 255, out=buffer)
    return buffer.astype("uint8")


def grey(image):
    buffer = np.einsum("hwc,c->hw", image, [2, 5, 1], dtype=np.int64, casting="unsafe")
    buffer //= 8
    return buffer.astype("uint8")
