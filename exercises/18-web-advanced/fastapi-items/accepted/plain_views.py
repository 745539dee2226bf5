"""Views as plain functions, which FastAPI runs in threads; validators by hand."""

import threading
from typing import List, Optional

from fastapi import FastAPI, Header, HTTPException, Path, Query
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field


class Item(BaseModel):
    name: str = Field(min_length=1, max_length=50)
    price: float = Field(gt=0)
    tags: Optional[List[str]] = []


def make_app(users):
    app, guard = FastAPI(), threading.Lock()
    app.state.items, app.state.count = {}, 0

    def who(key):
        if key is None or key not in users:
            raise HTTPException(status_code=401, detail="who are you?")
        return users[key]

    @app.get("/items")
    def listed(max_price: Optional[float] = Query(None), limit: int = Query(10, ge=1, le=100)):
        found = []
        for id in sorted(app.state.items):
            item = app.state.items[id]
            if len(found) < limit and (max_price is None or not item["price"] > max_price):
                found.append(item)
        return found

    @app.post("/items")
    def posted(item: Item, x_api_key: str = Header(None)):
        owner = who(x_api_key)
        with guard:
            app.state.count += 1
            id = app.state.count
        app.state.items[id] = {
            "id": id, "owner": owner, "name": item.name, "price": item.price, "tags": list(item.tags or [])}
        return JSONResponse(app.state.items[id], status_code=201)

    @app.get("/items/{number}")
    def shown(number: int = Path(...)):
        if number in app.state.items:
            return app.state.items[number]
        raise HTTPException(404)

    @app.delete("/items/{number}")
    def deleted(number: int, x_api_key: str = Header(None)):
        owner = who(x_api_key)
        item = app.state.items.get(number)
        if item is None or item["owner"] != owner:
            raise HTTPException(404 if item is None else 403)
        del app.state.items[number]
        return Response(status_code=204)

    return app
