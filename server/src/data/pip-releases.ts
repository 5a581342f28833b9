/** Releases of pip that decide something for us. Source: pypa/pip, NEWS.rst and the pips themselves, run; 2026-08-20. */
export const pipReleases = {
  /** The first that looks at the marker. */
  check: '23.0',
  /** The first that can be told not to: `--break-system-packages`. */
  override: '23.0.1',
  /** The last one before the check in our tables. */
  beforeCheck: '22.3.1',
  /** The first without a setup.py: distributions' packages of older ones bring a script named `pip3.X` too. */
  withoutSetup: '24.1',
  /** What an upgrade brings. */
  newest: '26.2.1',
} as const;
