"""Says of each named YAML file whether it can be read, and which keys it holds twice."""

import sys

import yaml


class Strict(yaml.SafeLoader):
    """Refuses duplicate keys, which YAML forbids and most readers let pass."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands there twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


Strict.add_multi_constructor("!", lambda loader, tag, node: node.value)

failed = False
for name in sys.argv[1:]:
    try:
        with open(name, encoding="utf-8") as text:
            yaml.load(text, Strict)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        print(f"{name}: {error}")
        failed = True
sys.exit(1 if failed else 0)
