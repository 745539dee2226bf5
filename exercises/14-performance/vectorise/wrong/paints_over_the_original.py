import numpy as np


def brighten(image, percent):
    image[:] = np.minimum(image.astype(np.uint32) * percent // 100, 255)
    return image


def grey(image):
    return (image.astype(np.uint16) @ np.array([2, 5, 1], dtype=np.uint16) // 8).astype(np.uint8)
