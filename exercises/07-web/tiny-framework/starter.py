class App:
    def route(self, pattern, methods=("GET",)):
        def register(view):
            return view

        return register

    def __call__(self, environ, start_response):
        start_response("404 Not Found", [("Content-Type", "text/plain; charset=utf-8")])
        return [b"Not Found"]
