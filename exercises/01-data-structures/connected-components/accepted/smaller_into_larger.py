"""Each node knows its set; of two sets that meet, the smaller one is poured into the larger."""


def components(nodes, links):
    group_of = {node: {node} for node in nodes}
    for one, other in links:
        small, large = sorted((group_of[one], group_of[other]), key=len)
        if small is not large:
            large.update(small)
            for node in small:
                group_of[node] = large
    distinct = {id(group): group for group in map(group_of.get, nodes)}
    return list(distinct.values())
