import type { Handler } from '../shell/context';
import { apt } from './distribution/apt';
import { apk, dnf, pacman, xbps, zypper } from './distribution/managers';
import { ensurepip, getPip } from './bootstrap/program';
import { conda } from './conda/program';
import { flit } from './flit/program';
import { pip } from './pip/program';
import { pipSync } from './pip-tools/program';
import { pipenv } from './pipenv/program';
import { pipx } from './pipx/program';
import { notFound } from './not-found';
import { hatch, pdm, poetry } from './projects/program';
import { python } from './python/python';
import { easyInstall, setupPy } from './setuptools/program';
import { uv, uvx } from './uv/program';
import { venv, virtualenv } from './venv/program';

/** Programs whose doing decides a verdict, by name; modules of Python that are no program as `python -m NAME`. */
export const installers: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    'not found': notFound,
    pip,
    python,
    'python -m venv': venv,
    virtualenv,
    ensurepip,
    'get-pip.py': getPip,
    pipx,
    uv,
    uvx,
    pipenv,
    'pip-sync': pipSync,
    flit,
    'setup.py': setupPy,
    easy_install: easyInstall,
    poetry,
    pdm,
    hatch,
    conda,
    mamba: conda,
    micromamba: conda,
    'apt-get': apt,
    apt,
    aptitude: apt,
    apk,
    dnf,
    yum: dnf,
    microdnf: dnf,
    tdnf: dnf,
    zypper,
    pacman,
    'xbps-install': xbps,
  } satisfies Record<string, Handler>),
);
