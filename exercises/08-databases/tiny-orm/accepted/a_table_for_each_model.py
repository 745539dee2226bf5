"""What is known of a model is gathered once, in an object with its statements."""

import functools
import typing
from dataclasses import fields


class Table:
    def __init__(self, model):
        self.model = model
        hints = typing.get_type_hints(model)
        self.converters = {}
        for field in fields(model):
            hint = hints[field.name]
            self.converters[field.name] = next(
                kind for kind in (bool, int, float, str) if hint in (kind, typing.Optional[kind]))
        self.names = [name for name in self.converters if name != "id"]
        name = '"%s"' % model.__name__
        columns = ",".join('"%s"' % column for column in self.names)
        self.create = "create table if not exists %s (id integer primary key autoincrement, %s)" % (name, columns)
        self.insert = "insert into %s (%s) values (%s)" % (name, columns, ",".join("?" for _ in self.names))
        self.update = "update %s set %s where id = ?" % (name, ",".join('"%s"=?' % n for n in self.names))
        self.select = "select id,%s from %s" % (columns, name)
        self.remove = "delete from %s where id = ?" % name

    def make(self, row):
        values = {}
        for column, value in zip(["id"] + self.names, row):
            values[column] = None if value is None else self.converters[column](value)
        return self.model(**values)


table = functools.lru_cache(maxsize=None)(Table)


class Orm:
    def __init__(self, connection):
        self.connection = connection

    def create(self, model):
        self.connection.execute(table(model).create)
        self.connection.commit()

    def save(self, thing):
        known = table(type(thing))
        values = [getattr(thing, name) for name in known.names]
        if thing.id is None:
            thing.id = self.connection.execute(known.insert, values).lastrowid
        elif not self.connection.execute(known.update, values + [thing.id]).rowcount:
            raise KeyError(thing.id)
        self.connection.commit()

    def get(self, model, id):
        row = self.connection.execute(table(model).select + " where id = ?", (id,)).fetchone()
        if row is None:
            raise KeyError(id)
        return table(model).make(row)

    def filter(self, model, **wanted):
        known = table(model)
        statement, values = known.select + " where 1 = 1", []
        for name, value in wanted.items():
            if name not in known.converters:
                raise AttributeError(name)
            if value is None:
                statement += ' and "%s" is null' % name
            else:
                statement += ' and "%s" = ?' % name
                values.append(value)
        return [known.make(row) for row in self.connection.execute(statement + " order by id", values)]

    def delete(self, thing):
        self.connection.execute(table(type(thing)).remove, (thing.id,))
        self.connection.commit()
        thing.id = None
