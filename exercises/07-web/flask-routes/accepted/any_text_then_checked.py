"""Flask's own converter, and the check in a preprocessor that all views share."""

import re

import flask
import werkzeug.exceptions


def make_blueprint(articles):
    blueprint = flask.Blueprint("articles", "articles")

    @blueprint.url_value_preprocessor
    def check(endpoint, values):
        if "name" in values:
            if not re.fullmatch("[A-Za-z0-9]+(-[A-Za-z0-9]+)*", values["name"]):
                raise werkzeug.exceptions.NotFound("this is no name of an article")
            values["name"] = values["name"].lower()

    @blueprint.errorhandler(werkzeug.exceptions.HTTPException)
    def handle(error):
        return {"error": error.description}, error.code

    @blueprint.route("/", methods=["GET"])
    def index():
        return flask.Response(flask.json.dumps(sorted(articles)), mimetype="application/json")

    @blueprint.route("/<name>", methods=["GET", "PUT"])
    def article(name):
        if flask.request.method == "PUT":
            status = 204 if name in articles else 201
            articles[name] = flask.request.get_data(as_text=True)
            answer = flask.Response(status=status)
            if status == 201:
                answer.headers["Location"] = flask.url_for("articles.article", name=name)
            return answer
        if name not in articles:
            raise werkzeug.exceptions.NotFound(name)
        return {"slug": name, "text": articles[name]}

    @blueprint.route("/<name>/words/<int:first>-<int:last>")
    def words(name, first, last):
        if name not in articles:
            raise werkzeug.exceptions.NotFound(name)
        if first == 0 or first > last:
            raise werkzeug.exceptions.BadRequest("numbers")
        return flask.jsonify(articles[name].split()[:last][first - 1:])

    return blueprint
