"""A site with the blueprint and another page, and a client for it."""

import flask


def site(blueprint, prefix="/blog"):
    app = flask.Flask("site")

    @app.route("/other")
    def other():
        flask.abort(404)

    app.register_blueprint(blueprint, url_prefix=prefix)
    return app.test_client()


def location(answer):
    """The path in the header Location."""
    where = answer.headers["Location"]
    return where[len("http://localhost"):] if where.startswith("http://localhost") else where
