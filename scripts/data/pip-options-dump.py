"""Print one pip's commands and options as JSON, read from its own parsers.

usage: PYTHONPATH=<folder that holds pip/> python3 pip-options-dump.py > dumps/<version>.json

First step of three: dump (once per pip version, unpacked from its wheel), pip-options-merge.py, pip-options.mjs.
"""

import json
import os
import sys

for name in [n for n in os.environ if n.startswith("PIP_")]:
    del os.environ[name]
os.environ["PIP_CONFIG_FILE"] = os.devnull

import pip  # noqa: E402
from pip._internal.cli.main_parser import create_main_parser  # noqa: E402
from pip._internal.commands import commands_dict, create_command  # noqa: E402


def describe(option):
    return {
        "names": list(option._long_opts),
        "short": list(option._short_opts),
        "action": option.action,
        "takes_value": bool(option.takes_value()),
        "dest": option.dest,
        "type": option.type,
        "choices": list(option.choices or []),
    }


def command(name):
    made = create_command(name)
    options = [o for o in made.parser.option_list_all if o._long_opts or o._short_opts]
    return {
        "ignores_require_virtualenv": bool(getattr(made, "ignore_require_venv", False)),
        "options": [describe(o) for o in options],
    }


json.dump(
    {
        "version": pip.__version__,
        "global": [describe(o) for o in create_main_parser().option_list_all],
        "commands": {name: command(name) for name in commands_dict},
    },
    sys.stdout,
)
