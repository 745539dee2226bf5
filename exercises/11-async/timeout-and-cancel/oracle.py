"""A server whose answers take as long as it is told, in virtual time."""

import asyncio


class Server:
    def __init__(self, *, reserve=1, pay=1, confirm=0, release=0, broken=None):
        self._times = {"reserve": reserve, "pay": pay, "confirm": confirm, "release": release}
        self._broken = broken
        self._log = []
        self._seats = 0

    async def reserve(self):
        self._log.append("reserve")
        try:
            await asyncio.sleep(self._times["reserve"])
        except asyncio.CancelledError:
            self._log.append("reservation cancelled")
            raise
        if self._broken == "reserve":
            raise OSError("no seats")
        self._log.append("reserved")
        self._seats += 1
        return f"seat {self._seats}"

    async def pay(self, seat):
        self._log.append(f"pay {seat}")
        try:
            await asyncio.sleep(self._times["pay"])
        except asyncio.CancelledError:
            self._log.append("PAYMENT BROKEN OFF")
            raise
        if self._broken == "pay":
            raise OSError("no money")
        self._log.append("paid")

    async def confirm(self, seat):
        await asyncio.sleep(self._times["confirm"])
        if self._broken == "confirm":
            raise OSError("no answer")
        self._log.append(f"confirmed {seat}")

    async def release(self, seat):
        await asyncio.sleep(self._times["release"])
        self._log.append(f"released {seat}")

    def log(self):
        return list(self._log)
