"""Everything by one wide statement; the sums in Python."""

from sqlalchemy import Column, ForeignKey, Integer, Unicode
from sqlalchemy.orm import joinedload, relationship


def make_models(base):
    class Song(base):
        __tablename__ = "songs"
        id = Column(Integer, primary_key=True)
        title = Column(Unicode(200), nullable=False)
        number = Column(Integer, nullable=False)
        seconds = Column(Integer, nullable=False)
        album_key = Column(Integer, ForeignKey("albums.id", ondelete="CASCADE"), nullable=False)
        album = relationship(lambda: Album, back_populates="songs")

    class Album(base):
        __tablename__ = "albums"
        id = Column(Integer, primary_key=True)
        name = Column(Unicode(200), nullable=False, unique=True)
        songs = relationship(Song, back_populates="album", cascade="save-update, merge, delete, delete-orphan",
                             order_by=Song.number, lazy="joined")

    def albums(session):
        return sorted(session.query(Album).options(joinedload(Album.songs)).all(), key=lambda album: album.name)

    def all_titles(session):
        return [(album.name, [song.title for song in album.songs]) for album in albums(session)]

    def long_albums(session, seconds):
        return [album.name for album in albums(session) if sum(song.seconds for song in album.songs) >= seconds]

    return [Album, Song], [all_titles, long_albums]
