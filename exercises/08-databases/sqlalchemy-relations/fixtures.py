"""Bases, databases in memory, and a count of statements."""

import sqlalchemy
from sqlalchemy.orm import Session, declarative_base


def made(make_models):
    """What make_models returns for a new base."""
    return make_models(declarative_base())


def fill(Album, Song, **albums):
    """A session on a new database with these albums: name=[(title, number, seconds), …]."""
    engine = sqlalchemy.create_engine("sqlite://")
    Album.metadata.create_all(engine)
    session = Session(engine)
    for name, songs in albums.items():
        session.add(Album(name=name))
    session.flush()
    for name, songs in albums.items():
        album = session.query(Album).filter_by(name=name).one()
        for title, number, seconds in songs:
            session.add(Song(title=title, number=number, seconds=seconds, album=album))
    session.commit()
    session.close()
    return Session(engine)


def statements(session, function, *arguments):
    """How many SELECT statements a function sends on a fresh session."""
    engine = session.get_bind()
    sent = []

    def note(connection, cursor, statement, *rest):
        sent.append(statement)

    sqlalchemy.event.listen(engine, "before_cursor_execute", note)
    try:
        with Session(engine) as fresh:
            function(fresh, *arguments)
    finally:
        sqlalchemy.event.remove(engine, "before_cursor_execute", note)
    return len(sent)


def refused(session, thing):
    """Whether the database refuses to store something."""
    session.add(thing)
    try:
        session.commit()
    except sqlalchemy.exc.IntegrityError:
        return True
    return False
