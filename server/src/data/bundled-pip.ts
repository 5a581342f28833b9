/**
 * The oldest pip in `ensurepip` of each Python that is sure to look at the marker, lowest Python first. Source:
 * `_PIP_VERSION` in Lib/ensurepip/__init__.py at the first release of each (python/cpython v3.12.0, v3.13.0, v3.14.0).
 * It decides only which options are known; older Pythons changed theirs on the way from before the check to after it.
 */
export const bundledPip = [
  ['3.12', '23.2.1'], ['3.13', '24.2'], ['3.14', '25.2'],
] as const satisfies readonly (readonly [python: string, pip: string])[];
