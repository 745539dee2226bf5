import numpy as np


def brighten(image, percent):
    return (image.astype(np.uint32) * percent // 100).astype(np.uint8)


def grey(image):
    return (image.astype(np.uint16) @ np.array([2, 5, 1], dtype=np.uint16) // 8).astype(np.uint8)
