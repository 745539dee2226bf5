from typing import List, Optional

from fastapi import Depends, FastAPI, Header, HTTPException, Query, Response
from pydantic import BaseModel, Field


class NewItem(BaseModel):
    name: str = Field(..., min_length=1, max_length=50)
    price: float = Field(..., gt=0)
    tags: List[str] = []


class Item(NewItem):
    id: int
    owner: str


def make_app(users):
    """Return an application that keeps items."""
    app = FastAPI()
    items = {}
    last = 0

    async def current_user(x_api_key: Optional[str] = Header(None)):
        if x_api_key not in users:
            raise HTTPException(401, "an API key is needed")
        return users[x_api_key]

    async def existing(id: int):
        if id not in items:
            raise HTTPException(404, "there is no such item")
        return items[id]

    @app.get("/items", response_model=List[Item])
    async def everything(max_price: Optional[float] = None, limit: int = Query(10, ge=1, le=100)):
        cheap = [item for item in items.values() if max_price is None or item.price <= max_price]
        return cheap[:limit]

    @app.get("/items/{id}", response_model=Item)
    async def show(item: Item = Depends(existing)):
        return item

    @app.post("/items", response_model=Item, status_code=201)
    async def make(new: NewItem, user: str = Depends(current_user)):
        nonlocal last
        last += 1
        items[last] = Item(id=last, owner=user, name=new.name, price=new.price, tags=new.tags)
        return items[last]

    @app.delete("/items/{id}", status_code=204, response_class=Response)
    async def remove(user: str = Depends(current_user), item: Item = Depends(existing)):
        del items[item.id]

    return app
