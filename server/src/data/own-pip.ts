/**
 * pip in the last images of each Python, lowest first (docker-library/python versions.json; what was not read there is
 * the pip bundled with that Python). It decides only which options are known: none of these Pythons is marked.
 */
export const ownPip = [
  ['2.7', '20.0.2'], ['3.4', '19.1.1'], ['3.5', '20.3.4'], ['3.6', '21.2.4'], ['3.7', '23.0.1'], ['3.11', '24.0'], ['3.12', '25.0.1'], ['3.13', '25.3'], ['3.14', '26.1.2'],
] as const satisfies readonly (readonly [python: string, pip: string])[];

/** Releases of Debian that every `python:3.X` is built on (docker-library/python versions.json, 2026-11). */
export const pythonImageReleases: readonly string[] = ['bookworm', 'trixie'];
