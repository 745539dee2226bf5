import dataclasses
import typing

COLUMN_TYPES = {str: "TEXT", int: "INTEGER", float: "REAL", bool: "INTEGER"}


class Orm:
    """Keeps objects of data classes in a database of SQLite."""

    def __init__(self, connection):
        self.connection = connection

    def create(self, model):
        columns = [f"{quoted(name)} {COLUMN_TYPES[kind]}" for name, kind in columns_of(model).items()]
        columns.append('"id" INTEGER PRIMARY KEY AUTOINCREMENT')
        self._change(f"CREATE TABLE IF NOT EXISTS {table_of(model)} ({', '.join(columns)})")

    def save(self, thing):
        model = type(thing)
        names = [*columns_of(model)]
        values = [getattr(thing, name) for name in names]
        if thing.id is None:
            columns = ", ".join(map(quoted, names))
            places = ", ".join("?" * len(names))
            insert = f"INSERT INTO {table_of(model)} ({columns}) VALUES ({places})"
            thing.id = self._change(insert, values).lastrowid
            return
        changes = ", ".join(f"{quoted(name)} = ?" for name in names)
        update = f'UPDATE {table_of(model)} SET {changes} WHERE "id" = ?'
        if self._change(update, [*values, thing.id]).rowcount == 0:
            raise LookupError(f"there is no {model.__name__} with the id {thing.id}")

    def get(self, model, id):
        for thing in self.filter(model, id=id):
            return thing
        raise LookupError(f"there is no {model.__name__} with the id {id}")

    def filter(self, model, /, **wanted):
        types = {**columns_of(model), "id": int}
        for name in wanted:
            if name not in types:
                raise AttributeError(f"{model.__name__} has no field {name!r}")
        conditions = " AND ".join(f"{quoted(name)} IS ?" for name in wanted) or "1"
        columns = ", ".join(map(quoted, types))
        rows = self.connection.execute(
            f'SELECT {columns} FROM {table_of(model)} WHERE {conditions} ORDER BY "id"', [*wanted.values()])
        return [
            model(**{name: value if value is None else kind(value)
                     for (name, kind), value in zip(types.items(), row)})
            for row in rows
        ]

    def delete(self, thing):
        self._change(f'DELETE FROM {table_of(type(thing))} WHERE "id" = ?', [thing.id])
        thing.id = None

    def _change(self, statement, values=()):
        with self.connection:
            return self.connection.execute(statement, values)


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def table_of(model):
    return quoted(model.__name__)


def columns_of(model):
    """The types of the fields by their names, without the id."""
    hints = typing.get_type_hints(model)
    types = {}
    for field in dataclasses.fields(model):
        if field.name != "id":
            inner = [kind for kind in typing.get_args(hints[field.name]) if kind is not type(None)]
            types[field.name] = inner[0] if inner else hints[field.name]
    return types
