"""A class for the items, a router for the paths, dictionaries for answers."""

import itertools
from typing import List, Optional

import fastapi
import pydantic


class Incoming(pydantic.BaseModel):
    name: pydantic.constr(min_length=1, max_length=50)
    price: pydantic.confloat(gt=0)
    tags: List[str] = pydantic.Field(default_factory=list)


class Store:
    def __init__(self):
        self.numbers = itertools.count(1)
        self.rows = []

    def add(self, owner, item):
        row = {"id": next(self.numbers), "name": item.name, "price": item.price, "tags": item.tags, "owner": owner}
        self.rows.append(row)
        return row

    def find(self, id):
        for row in self.rows:
            if row["id"] == id:
                return row
        raise fastapi.HTTPException(status_code=404)


def make_app(users):
    store, router = Store(), fastapi.APIRouter(prefix="/items")

    def user(request: fastapi.Request):
        name = users.get(request.headers.get("X-API-Key"))
        if name is None:
            raise fastapi.HTTPException(status_code=401)
        return name

    @router.get("")
    async def index(max_price: float = float("inf"), limit: int = fastapi.Query(default=10, gt=0, lt=101)):
        return [row for row in store.rows if row["price"] <= max_price][:limit]

    @router.get("/{id}")
    async def one(id: int):
        return store.find(id)

    @router.post("", status_code=fastapi.status.HTTP_201_CREATED)
    async def post(item: Incoming, owner=fastapi.Depends(user)):
        return store.add(owner, item)

    @router.delete("/{id}")
    async def delete(id: int, owner=fastapi.Depends(user)):
        row = store.find(id)
        if row["owner"] != owner:
            raise fastapi.HTTPException(status_code=403)
        store.rows.remove(row)
        return fastapi.Response(status_code=204)

    app = fastapi.FastAPI()
    app.include_router(router)
    return app
