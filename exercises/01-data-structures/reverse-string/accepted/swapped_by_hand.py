"""Two positions walk towards each other, as one would do where strings can be changed."""


def reverse_string(text):
    characters = list(text)
    left, right = 0, len(characters) - 1
    while left < right:
        characters[left], characters[right] = characters[right], characters[left]
        left += 1
        right -= 1
    return "".join(characters)
