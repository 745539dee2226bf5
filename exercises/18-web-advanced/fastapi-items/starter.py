from fastapi import FastAPI


def make_app(users):
    """Return an application that keeps items."""
    app = FastAPI()

    @app.get("/items")
    async def everything():
        return []

    return app
