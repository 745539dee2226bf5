import numpy as np


def brighten(image, percent):
    wide = image.astype(np.uint32) * percent // 100
    return np.minimum(wide, 255).astype(np.uint8)


def grey(image):
    weighted = image.astype(np.uint16) @ np.array([2, 5, 1], dtype=np.uint16)
    return (weighted // 8).astype(np.uint8)
