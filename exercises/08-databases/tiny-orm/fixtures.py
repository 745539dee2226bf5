"""Models, and a database."""

import sqlite3
from dataclasses import dataclass
from typing import Optional


def connect(name=":memory:"):
    return sqlite3.connect(name)


@dataclass
class Book:
    title: str
    pages: int
    read: bool = False
    rating: Optional[float] = None
    id: Optional[int] = None


@dataclass
class Sample:
    code: str
    weight: float
    good: bool
    count: Optional[int]
    id: Optional[int] = None


@dataclass
class Order:
    group: str
    select: str
    limit: int
    id: Optional[int] = None


@dataclass
class Note:
    id: Optional[int]
    text: str


@dataclass
class Quoted:
    flag: "bool"
    maybe: "Optional[bool]"
    id: "Optional[int]" = None
