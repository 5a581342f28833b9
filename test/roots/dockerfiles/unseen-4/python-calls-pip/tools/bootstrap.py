#!/usr/bin/env python3
"""Sets up what the build needs."""
import argparse
import subprocess
import sys
import venv


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--venv")
    options = parser.parse_args()
    python = sys.executable
    if options.venv:
        venv.create(options.venv, with_pip=True)
        python = options.venv + "/bin/python"
    subprocess.check_call([python, "-m", "pip", "install", "flask"])


if __name__ == "__main__":
    main()
