import numpy as np


def brighten(image, percent):
    one = np.vectorize(lambda value: min(int(value) * percent // 100, 255), otypes=[np.uint8])
    return one(image)


def grey(image):
    one = np.vectorize(lambda r, g, b: (2 * int(r) + 5 * int(g) + int(b)) // 8, otypes=[np.uint8])
    return one(image[..., 0], image[..., 1], image[..., 2])
