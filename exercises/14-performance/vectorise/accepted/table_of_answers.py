import numpy as np


def brighten(image, percent):
    """A channel has 256 values: their answers are worked out once, and looked up."""
    table = np.clip(np.arange(256) * percent // 100, 0, 255).astype(np.uint8)
    return table[image]


def grey(image):
    red, green, blue = (image[..., channel].astype(int) for channel in range(3))
    return ((2 * red + 5 * green + blue) >> 3).astype(np.uint8)
