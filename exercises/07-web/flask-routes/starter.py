import flask


def make_blueprint(articles):
    """Return a blueprint that shows and stores articles."""
    blueprint = flask.Blueprint("articles", __name__)

    @blueprint.route("/<name>")
    def show(name):
        return articles[name]

    return blueprint
