// What commands in terminals are tried on: projects, requirements, wheels in the place of an index, a home without anybody's settings.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const maker = path.join(import.meta.dirname, 'make-wheel.py');
const projects = [
  'requests',
  'flask',
  'listed668',
  'rooted668',
  'assigned668',
  'fed668',
  'split668',
  'other668',
  'first668',
  'second668',
  'hurried668',
  'shared668',
  'closed668',
  'left668',
  'tasked668',
];

/** Lays it all out; answers the variables of the editor that lead there. */
export function layTerminals(at) {
  for (const name of ['home', 'wheels', 'workspace/sub668']) fs.mkdirSync(at(name));
  execFileSync('/usr/bin/python3', [maker, at('wheels'), ...projects]);
  fs.writeFileSync(at('workspace/my reqs.txt'), 'listed668\n');
  fs.copyFileSync(maker, at('workspace/sub668/backend.py'));
  fs.writeFileSync(
    at('workspace/sub668/pyproject.toml'),
    '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n\n[project]\nname = "sub668"\nversion = "1.0"\n',
  );
  return { HOME: at('home'), PIP_FIND_LINKS: at('wheels') };
}
