"""The two questions that isinstance and issubclass ask, answered by hand."""


def is_abstract(value):
    return getattr(value, "__isabstractmethod__", False)


class Meta(type):
    def __init__(cls, name, bases, body):
        super().__init__(name, bases, body)
        cls.__registered = []

    def required(cls):
        return [name for name in dir(cls) if is_abstract(getattr(cls, name))]

    def register(cls, candidate):
        problems = []
        for name in cls.required():
            value = getattr(candidate, name, None)
            if not callable(value) or is_abstract(value):
                problems.append(name)
        if problems:
            raise TypeError(str(problems))
        cls.__registered.append(candidate)
        return candidate

    def __subclasscheck__(cls, other):
        if cls in other.__mro__:
            return True
        if any(issubclass(other, known) for known in cls.__registered):
            return True
        return any(issubclass(other, child) for child in cls.__subclasses__())

    def __instancecheck__(cls, thing):
        return issubclass(type(thing), cls)

    def __call__(cls, *args, **kwargs):
        if cls.required():
            raise TypeError("abstract: " + ", ".join(cls.required()))
        return super().__call__(*args, **kwargs)


class Interface(metaclass=Meta):
    pass
