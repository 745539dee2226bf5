import numpy as np


def brighten(image, percent):
    result = np.zeros(image.shape, dtype=np.uint8)
    for row in range(image.shape[0]):
        for column in range(image.shape[1]):
            for channel in range(3):
                value = int(image[row, column, channel]) * percent // 100
                result[row, column, channel] = min(value, 255)
    return result


def grey(image):
    result = np.zeros(image.shape[:2], dtype=np.uint8)
    for row in range(image.shape[0]):
        for column in range(image.shape[1]):
            red, green, blue = (int(value) for value in image[row, column])
            result[row, column] = (2 * red + 5 * green + blue) // 8
    return result
