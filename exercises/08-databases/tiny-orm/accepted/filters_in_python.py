"""Rows as JSON in one column, and the looking in Python: slow on a large table, and right."""

import dataclasses
import json
import typing


class Orm:
    def __init__(self, connection):
        self.connection = connection

    def create(self, model):
        with self.connection:
            self.connection.execute(
                f'CREATE TABLE IF NOT EXISTS "{model.__name__}" (id INTEGER PRIMARY KEY AUTOINCREMENT, data)')

    def save(self, thing):
        data = dataclasses.asdict(thing)
        data.pop("id")
        floats = [name for name, hint in typing.get_type_hints(type(thing)).items()
                  if hint in (float, typing.Optional[float])]
        for name in floats:
            if data[name] is not None:
                data[name] = float(data[name])
        name = type(thing).__name__
        with self.connection:
            if thing.id is None:
                cursor = self.connection.execute(f'INSERT INTO "{name}" (data) VALUES (?)', [json.dumps(data)])
                thing.id = cursor.lastrowid
            else:
                cursor = self.connection.execute(
                    f'UPDATE "{name}" SET data = :data WHERE id = :id', {"data": json.dumps(data), "id": thing.id})
                if cursor.rowcount < 1:
                    raise LookupError(thing.id)

    def get(self, model, id):
        found = self.filter(model, id=id)
        if found:
            return found[0]
        raise LookupError(id)

    def filter(self, model, **wanted):
        known = {field.name for field in dataclasses.fields(model)}
        if not wanted.keys() <= known:
            raise AttributeError(wanted.keys() - known)
        things = []
        for id, data in self.connection.execute(f'SELECT id, data FROM "{model.__name__}" ORDER BY id'):
            thing = model(id=id, **json.loads(data))
            if all(getattr(thing, name) == value for name, value in wanted.items()):
                things.append(thing)
        return things

    def delete(self, thing):
        with self.connection:
            self.connection.execute(f'DELETE FROM "{type(thing).__name__}" WHERE id = ?', [thing.id])
        thing.id = None
