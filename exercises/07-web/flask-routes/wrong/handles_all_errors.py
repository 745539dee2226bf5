import flask
from werkzeug.routing import BaseConverter


class Slug(BaseConverter):
    regex = "[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"

    def to_python(self, value):
        return value.lower()


def make_blueprint(articles):
    """Return a blueprint that shows and stores articles."""
    blueprint = flask.Blueprint("articles", __name__)

    @blueprint.record
    def add_converter(state):
        state.app.url_map.converters["slug"] = Slug

    @blueprint.app_errorhandler(400)
    @blueprint.app_errorhandler(404)
    def in_json(error):
        return flask.jsonify(error=error.description), error.code

    def text_of(name):
        if name not in articles:
            flask.abort(404, f"there is no article {name}")
        return articles[name]

    @blueprint.route("/")
    def everything():
        return flask.jsonify(sorted(articles))

    @blueprint.route("/<slug:name>")
    def show(name):
        return flask.jsonify(slug=name, text=text_of(name))

    @blueprint.route("/<slug:name>", methods=["PUT"])
    def store(name):
        new = name not in articles
        articles[name] = flask.request.get_data().decode()
        if new:
            return "", 201, {"Location": flask.url_for(".show", name=name)}
        return "", 204

    @blueprint.route("/<slug:name>/words/<int:first>-<int:last>")
    def words(name, first, last):
        text = text_of(name)
        if not 1 <= first <= last:
            flask.abort(400, "the first word has the number 1, and is not behind the last")
        return flask.jsonify(text.split()[first - 1:last])

    return blueprint
