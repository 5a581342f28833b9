#!/usr/bin/env python3
"""Writes debian-packages.json: which Debian packages bring Python, pip, venv and their like, suite by suite.

    debian-packages.py SUITE=DIR... > debian-packages.json

DIR holds an apt state of that suite (`lists/*_Packages` after `apt-get update` with its own sources.list) and
`debs/` with downloaded packages whose files are listed. What a package brings is the closure of its Depends and
Pre-Depends, the first alternative that exists; Recommends apart, since `--no-install-recommends` is common. Of the
thousands that bring python3, only the names in common-packages.txt are kept: those people put into Dockerfiles.
"""
import collections, glob, json, os, re, subprocess, sys

# programs whose packages we follow
PROGRAMS = {'pip', 'pipx', 'uv', 'uvx', 'virtualenv', 'poetry', 'pipenv', 'pdm', 'flit', 'hatch', 'tox', 'nox', 'conda', 'micromamba', 'mamba', 'pip-compile', 'pip-sync', 'easy_install', 'pre-commit', 'pyproject-build'}


COMMON = set(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'common-packages.txt')).read().split())
# packages of one suite or another that files written for it still ask for in the next
GONE = ['python3-distutils', 'python3-lib2to3', 'python3-pkg-resources', 'python3-nose', 'python3-pip-whl', 'pipx', 'virtualenv', 'python3-poetry', 'python3-pdm', 'python-pip-whl', 'python3-all-venv']


def read(directory):
    packages, provided = {}, collections.defaultdict(list)
    for name in sorted(glob.glob(f'{directory}/lists/*_Packages')):
        for paragraph in open(name, encoding='utf8').read().split('\n\n'):
            fields = dict(re.findall(r'^(Package|Version|Depends|Pre-Depends|Recommends|Provides|Section): (.*)$', paragraph, re.M))
            if 'Package' in fields:
                packages[fields['Package']] = fields
    for name, fields in packages.items():
        for item in alternatives(fields, 'Provides'):
            provided[item[0]].append(name)
    return packages, provided


def alternatives(fields, key):
    return [[re.sub(r'[\s(:\[].*', '', choice.strip()) for choice in item.split('|')] for item in fields.get(key, '').split(',') if item.strip()]


def targets(name, packages, provided, keys):
    for key in keys:
        for choices in alternatives(packages[name], key):
            found = next((c for c in choices if c in packages), None) or next((provided[c][0] for c in choices if provided.get(c)), None)
            if found:
                yield found


def reaching(target, packages, provided, keys):
    """Every package whose closure holds the target."""
    back = collections.defaultdict(set)
    for name in packages:
        for found in targets(name, packages, provided, keys):
            back[found].add(name)
    seen, stack = set(), [target]
    while stack:
        name = stack.pop()
        if name not in seen:
            seen.add(name)
            stack += back[name]
    return seen


def files_of(directory):
    """/usr/bin of the downloaded packages: programs we follow."""
    found = {}
    for deb in sorted(glob.glob(f'{directory}/debs/*.deb')):
        listing = subprocess.run(['dpkg', '-c', deb], capture_output=True, text=True, check=True).stdout
        names = re.findall(r' \./usr/bin/(\S+)', listing)
        mine = [n for n in names if n in PROGRAMS or re.fullmatch(r'pip3(\.\d+)?', n)]
        if mine:
            found[re.sub(r'_.*', '', deb.rsplit('/', 1)[1])] = mine
    return found


def upstream(version):
    return re.sub(r'^\d+:|[-+~].*', '', version)


def suite(directory):
    packages, provided = read(directory)
    default = re.search(r'python(3\.\d+) ', packages['python3']['Depends'])[1]
    hard, soft = ['Depends', 'Pre-Depends'], ['Depends', 'Pre-Depends', 'Recommends']
    files = files_of(directory)
    brings, recommends = {}, {}
    for atom in ['python3.*-venv', 'python3-pip', 'python-is-python3'] + sorted(set(files) - {'python3-pip'}):
        real = atom.replace('3.*', default)
        if real in packages:
            sure = reaching(real, packages, provided, hard)
            brings[atom] = ' '.join(sorted(sure - {real}))
            recommends[atom] = ' '.join(sorted(n for n in reaching(real, packages, provided, soft) - sure if n in COMMON))
    carriers = reaching('python3', packages, provided, hard)
    python = [n for n in packages if re.match(r'python(?!3-)', n) and not re.search(r'-(doc|common|data|examples)$', n)]
    return {
        'python': default,
        'pythons': {m[1]: upstream(packages[n]['Version']) for n in sorted(packages) if (m := re.fullmatch(r'python(3\.\d+)', n))},
        'files': {name: ' '.join(found) for name, found in files.items()},
        'brings': {k: v for k, v in brings.items() if v},
        'recommends': {k: v for k, v in recommends.items() if v},
        'python3': ' '.join(sorted(n for n in carriers if n in COMMON)),
        'names': ' '.join(sorted(n for n in python if not re.match(r'python3\.', n))),
        'virtual': {v: provided[v][0] for v in sorted(provided) if re.fullmatch(r'pip|python|python3\.\d+-distutils', v) and v not in packages},
        'gone': ' '.join(n for n in GONE if n not in packages and not provided.get(n)),
    }


def main():
    print(json.dumps({name: suite(directory) for name, directory in (a.split('=') for a in sys.argv[1:])}, indent=1))


main()
