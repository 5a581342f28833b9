"""Writes wheels, each with a module and a console script: make-wheel.py FOLDER PROJECT… Prints their paths.

Also a build backend (PEP 517) that needs nothing: it makes the wheel of the project whose folder it is in.
"""

import sys
import zipfile
from pathlib import Path


def make_wheel(folder, project):
    wheel = Path(folder) / f"{project}-1.0-py3-none-any.whl"
    info = f"{project}-1.0.dist-info"
    files = {
        f"{project}.py": "def main():\n    print('hello from 668')\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {project}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": f"[console_scripts]\n{project} = {project}:main\n",
    }
    record = f"{info}/RECORD"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        archive.writestr(record, "".join(f"{name},,\n" for name in [*files, record]))
    return wheel


def build_wheel(folder, config_settings=None, metadata_directory=None):
    return make_wheel(folder, Path.cwd().name).name


if __name__ == "__main__":
    for project in sys.argv[2:]:
        print(make_wheel(sys.argv[1], project))
