"""Merge the dumps of pip-options-dump.py into pip-options.json: one row an option, with the versions that know it.

usage: python3 pip-options-merge.py dumps/*.json > pip-options.json

Versions are ordered by number; give the last patch of every minor version, and 23.0 beside 23.0.1. Rows are kept
apart where names, action or kind of value differ. Second step of three, see pip-options-dump.py.
"""

import json
import sys


def order(version):
    return [int(part) for part in version.replace(".dev", ".").split(".") if part.isdigit()]


DUMPS = sorted((json.load(open(path)) for path in sys.argv[1:]), key=lambda dump: order(dump["version"]))
VERSIONS = [dump["version"] for dump in DUMPS]


def identity(option):
    kind = None if option["type"] == "string" else option["type"]
    return (tuple(option["names"]), tuple(option["short"]), option["action"], option["takes_value"], option["dest"], kind)


def scopes(dump):
    general = {identity(option) for option in dump["global"]}
    yield "global", dump["global"]
    for name, command in dump["commands"].items():
        yield name, [option for option in command["options"] if identity(option) not in general]


def span(indexes):
    """First and last version, the latter only where later ones lack it."""
    first, last = min(indexes), max(indexes)
    return {"first": VERSIONS[first], **({} if last == len(VERSIONS) - 1 else {"last": VERSIONS[last]})}


def collect():
    seen = {}
    for index, dump in enumerate(DUMPS):
        for scope, options in scopes(dump):
            for option in options:
                entry = seen.setdefault((scope, identity(option)), {"indexes": [], "choices": {}})
                entry["indexes"].append(index)
                for choice in option["choices"]:
                    entry["choices"].setdefault(choice, []).append(index)
    return seen


def choices(entry):
    whole = span(entry["indexes"])
    spans = {choice: span(indexes) for choice, indexes in entry["choices"].items()}
    return {choice: {} if where == whole else where for choice, where in spans.items()}


def rows():
    merged = {}
    for (scope, (names, short, action, value, dest, kind)), entry in collect().items():
        row = {"names": names, "short": short, "action": action, "value": value, "dest": dest, "type": kind}
        row |= {"choices": choices(entry), **span(entry["indexes"])}
        merged.setdefault(json.dumps(row), (row, []))[1].append(scope)
    for row, commands in merged.values():
        yield {key: item for key, item in {**row, "commands": commands}.items() if item not in ((), {}, None, False)}


def commands():
    known = {}
    for index, dump in enumerate(DUMPS):
        for name, command in dump["commands"].items():
            entry = known.setdefault(name, {"indexes": [], "require": []})
            entry["indexes"].append(index)
            if not command["ignores_require_virtualenv"]:
                entry["require"].append(index)
    for name, entry in known.items():
        whole = span(entry["indexes"])
        require = span(entry["require"]) if entry["require"] else None
        yield name, {**whole, **({"requiresVirtualenv": {} if require == whole else require} if require else {})}


def lines(items):
    return ",\n".join("  " + json.dumps(item) for item in items)


print('{\n "versions": ' + json.dumps(VERSIONS) + ",")
print(' "commands": ' + json.dumps(dict(commands())) + ",")
print(' "options": [\n' + lines(rows()) + "\n ]\n}")
