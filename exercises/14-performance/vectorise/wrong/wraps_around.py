import numpy as np


def brighten(image, percent):
    return np.minimum(image * np.uint8(percent) // np.uint8(100), 255).astype(np.uint8)


def grey(image):
    return (image @ np.array([2, 5, 1], dtype=np.uint8)) // np.uint8(8)
