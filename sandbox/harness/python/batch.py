# --- Batches: a session for each of many inputs, in one process ----------------------------------


def run_inputs(child, request, inputs, names):
    """Runs each input's prompts in a `__main__` of its own. What was run is not held on to."""
    prompts = request["prompts"]
    codes = [loads(prompt["code"]) for prompt in prompts]
    inputs.reverse()
    results = values = 0
    while inputs:
        given, numbers = inputs.pop()
        namespace = vars(new_main())
        namespace.update(names)
        namespace.update(given)
        kept = [given[name] for name in request["unchanged"]]
        given = None
        for number in numbers:
            run_prompt(
                child, prompts[number], codes[number], results, namespace, request["max_value_bytes"]
            )
            results += 1
        for value in kept:
            child.send(KEPT, b"(" + u32(2), encode(values), encode(value))
            values += 1
    child.send(DONE, encode(child.stream_sizes()))


def serve_batch(child, request):
    sys.argv = [""]
    new_main()
    # All of them before foreign code runs, as for any session.
    inputs = [
        ({name: decode(data) for name, data in given}, numbers)
        for given, numbers in request["inputs"]
    ]
    for index, prompt in enumerate(request["prompts"]):
        child.sources["<prompt %d>" % (index + 1)] = prompt["source"].encode("utf-8", "replace")
    names = load_fixtures(child, request)
    entry = load_modules(child, request)
    if entry is None:
        return
    names.update(entry)
    run_inputs(child, request, inputs, names)
