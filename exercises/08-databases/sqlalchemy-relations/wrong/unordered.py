from sqlalchemy import Column, ForeignKey, Integer, String, func
from sqlalchemy.orm import relationship, selectinload


def make_models(base):
    """Define albums and songs on a declarative base."""

    class Album(base):
        __tablename__ = "albums"
        id = Column(Integer, primary_key=True)
        name = Column(String, nullable=False)
        songs = relationship(
            "Song", back_populates="album", cascade="all, delete-orphan")

    class Song(base):
        __tablename__ = "songs"
        id = Column(Integer, primary_key=True)
        title = Column(String, nullable=False)
        number = Column(Integer, nullable=False)
        seconds = Column(Integer, nullable=False)
        album_id = Column(ForeignKey("albums.id"), nullable=False)
        album = relationship("Album", back_populates="songs")

    def all_titles(session):
        albums = session.query(Album).options(selectinload(Album.songs)).order_by(Album.name)
        return [(album.name, [song.title for song in album.songs]) for album in albums]

    def long_albums(session, seconds):
        rows = (
            session.query(Album.name)
            .outerjoin(Album.songs)
            .group_by(Album.id)
            .having(func.coalesce(func.sum(Song.seconds), 0) >= seconds)
            .order_by(Album.name)
        )
        return [name for (name,) in rows]

    return (Album, Song), (all_titles, long_albums)
