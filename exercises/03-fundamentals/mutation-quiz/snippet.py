lunch = ["soup", "bread"]
order = lunch
order.append("tea")
print(1, lunch, order is lunch)

later = lunch[:]
later.append("cake")
print(2, lunch, len(later))

week = [["soup"], ["rice"]]
plan = week[:]
plan.append(["stew"])
plan[0].append("tea")
print(3, week)

first = second = [1]
first += [2]
print(4, second)
first = first + [3]
print(5, first, second)


def cook(dishes):
    dishes += ["salt"]
    dishes = dishes + ["pepper"]
    return dishes


menu = ["egg"]
print(6, cook(menu), menu)


def season(dish):
    dish += " with salt"
    return dish


meal = "egg"
print(7, season(meal), "-", meal)

name = "kata"
name.upper()
letters = list(name)
answer = letters.sort()
print(8, name, letters, answer)

shelf = dict.fromkeys("ab", [])
shelf["a"].append(1)
shelf["b"] = shelf["b"] + [2]
print(9, shelf)

numbers = [3, 1, 2]
same = numbers
numbers[:] = sorted(numbers)
print(10, same)
numbers = numbers[1:]
print(11, same, numbers)

queue = [1, 1, 2, 1]
for ticket in queue:
    if ticket == 1:
        queue.remove(ticket)
print(12, queue)

point = ([0], 0)
twin = point
point[0].append(7)
point = point + (5,)
print(13, twin, point)

odd = even = {1, 2}
odd |= {3}
even = even - {1}
print(14, sorted(odd), sorted(even))
