"""A view as a class with a method for each HTTP method; errors as an exception of its own."""

from flask import Blueprint, jsonify, request, url_for
from flask.views import MethodView
from werkzeug.routing import UnicodeConverter


class Wrong(Exception):
    pass


class SlugConverter(UnicodeConverter):
    def __init__(self, url_map):
        super().__init__(url_map)
        self.regex = r"(?:[a-zA-Z0-9]+-)*[a-zA-Z0-9]+"

    def to_python(self, value):
        return "".join(value).casefold()


def make_blueprint(articles):
    blueprint = Blueprint("articles", __name__)
    blueprint.record(lambda state: state.app.url_map.converters.update(article=SlugConverter))

    @blueprint.errorhandler(Wrong)
    def explain(wrong):
        text, code = wrong.args
        response = jsonify({"error": text})
        response.status_code = code
        return response

    class Article(MethodView):
        def get(self, slug):
            try:
                return jsonify({"slug": slug, "text": articles[slug]})
            except KeyError:
                raise Wrong("no such article", 404)

        def put(self, slug):
            response = jsonify()
            response.data = b""
            response.status_code = 204 if slug in articles else 201
            if response.status_code == 201:
                response.headers["Location"] = url_for("articles.article", slug=slug)
            articles[slug] = str(request.data or request.get_data(), "utf-8")
            return response

    blueprint.add_url_rule("/<article:slug>", view_func=Article.as_view("article"))

    @blueprint.get("/")
    def index():
        return jsonify(sorted(articles.keys()))

    @blueprint.get("/<article:slug>/words/<int:first>-<int:last>")
    def words(slug, first, last):
        if slug not in articles:
            raise Wrong("no such article", 404)
        if first < 1 or last < first:
            raise Wrong("no such words", 400)
        numbered = enumerate(articles[slug].split(), start=1)
        return jsonify([word for number, word in numbered if first <= number <= last])

    return blueprint
