"""Statements in the style of 2.0, the relation from one side, and a join for everything."""

import itertools

import sqlalchemy as sa
from sqlalchemy import orm


def make_models(base):
    Album = type("Album", (base,), {
        "__tablename__": "albums",
        "id": sa.Column(sa.Integer, primary_key=True),
        "name": sa.Column(sa.Text, nullable=False),
    })

    class Song(base):
        __tablename__ = "songs"
        id = sa.Column(sa.Integer, primary_key=True)
        album_id = sa.Column(sa.Integer, sa.ForeignKey(Album.id), nullable=False)
        number = sa.Column(sa.Integer, nullable=False)
        title = sa.Column(sa.Text, nullable=False)
        seconds = sa.Column(sa.Integer, nullable=False)
        album = orm.relationship(Album, backref=orm.backref(
            "songs", order_by=number, cascade="all, delete-orphan"))

    base.registry.configure()

    def all_titles(session):
        rows = session.execute(
            sa.select(Album.id, Album.name, Song.title)
            .select_from(sa.outerjoin(Album, Song))
            .order_by(Album.name, Song.number))
        return [
            (name, [title for _, _, title in group if title is not None])
            for (_, name), group in itertools.groupby(rows, key=lambda row: (row[0], row[1]))
        ]

    def long_albums(session, seconds):
        length = sa.select(sa.func.sum(Song.seconds)).where(Song.album_id == Album.id).scalar_subquery()
        wanted = sa.select(Album.name).where(sa.func.ifnull(length, 0) >= seconds)
        return sorted(session.scalars(wanted))

    return (Album, Song), (all_titles, long_albums)
