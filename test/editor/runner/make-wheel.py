"""Writes a wheel of version 1.0 with one console script: make-wheel.py FOLDER NAME COMMAND. Prints its path."""

import sys
import zipfile
from pathlib import Path

folder, name, command = sys.argv[1:]
wheel = Path(folder) / f"{name}-1.0-py3-none-any.whl"
info = f"{name}-1.0.dist-info"
files = {
    f"{name}.py": "def main():\n    print('hello from 668')\n",
    f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
    f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    f"{info}/entry_points.txt": f"[console_scripts]\n{command} = {name}:main\n",
}
record = f"{info}/RECORD"
with zipfile.ZipFile(wheel, "w") as archive:
    for name, text in files.items():
        archive.writestr(name, text)
    archive.writestr(record, "".join(f"{name},,\n" for name in [*files, record]))
print(wheel)
