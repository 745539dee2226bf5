def merge_sort(items, key=None):
    keys = list(items) if key is None else [key(item) for item in items]
    order = list(range(len(keys)))
    spare = order[:]

    def sort(low, high):
        if high - low < 2:
            return
        middle = (low + high) // 2
        sort(low, middle)
        sort(middle, high)
        left, right = low, middle
        for place in range(low, high):
            from_right = left == middle or (right < high and keys[order[right]] < keys[order[left]])
            if from_right:
                spare[place] = order[right]
                right += 1
            else:
                spare[place] = order[left]
                left += 1
        order[low:high] = spare[low:high]

    sort(0, len(order))
    return [items[index] for index in order]
