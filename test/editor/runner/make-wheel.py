"""Writes a wheel with one console script: make-wheel.py FOLDER. Prints its path."""

import sys
import zipfile
from pathlib import Path

wheel = Path(sys.argv[1]) / "greeting668-1.0-py3-none-any.whl"
info = "greeting668-1.0.dist-info"
files = {
    "greeting668.py": "def main():\n    print('hello from 668')\n",
    f"{info}/METADATA": "Metadata-Version: 2.1\nName: greeting668\nVersion: 1.0\n",
    f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    f"{info}/entry_points.txt": "[console_scripts]\ngreet668 = greeting668:main\n",
}
record = f"{info}/RECORD"
with zipfile.ZipFile(wheel, "w") as archive:
    for name, text in files.items():
        archive.writestr(name, text)
    archive.writestr(record, "".join(f"{name},,\n" for name in [*files, record]))
print(wheel)
