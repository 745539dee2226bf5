def components(nodes, links):
    """Return the sets of nodes that hang together by links, in the order of their first nodes."""
    return [{node} for node in nodes]
