import { type Grammar, grammar } from '../options';

// Source: uv-cli/src/lib.rs of uv 0.13 and its predecessors; names that came and went are all accepted.
const globalFlags = ['-q --quiet', '-v --verbose', '--no-color', '--native-tls', '--system-certs', '--offline', '--preview', '--isolated', '--no-progress', '--no-config', '-n --no-cache-dir --no-cache', '--managed-python', '--no-managed-python', '--no-python-downloads', '--allow-python-downloads', '--show-settings', '-h --help', '-V --version'];
const globalValues = ['--cache-dir', '--config-file', '--color', '--python-preference', '--python-fetch', '--trusted-host --allow-insecure-host', '--preview-features', '--directory', '--project'];

const resolverFlags = ['--no-index', '-U --upgrade', '--no-upgrade', '--force-reinstall --reinstall', '--no-reinstall', '--refresh', '--no-refresh', '--compile --compile-bytecode', '--no-compile --no-compile-bytecode', '--no-sources', '--pre', '--no-build-isolation', '--build-isolation', '--no-build', '--build', '--no-binary-all'];
const resolverValues = ['--index', '--default-index', '-i --index-url', '--extra-index-url', '-f --find-links', '--index-strategy', '--keyring-provider', '--resolution', '--prerelease', '--fork-strategy', '-C --config-settings --config-setting', '--config-settings-package', '--no-build-isolation-package', '--exclude-newer', '--exclude-newer-package', '--link-mode', '-P --upgrade-package', '--reinstall-package', '--refresh-package', '--no-sources-package', '--no-build-package', '--no-binary-package', '--no-binary', '--only-binary', '--torch-backend'];

const pipFlags = ['--no-deps', '--deps', '--require-hashes', '--no-require-hashes', '--verify-hashes', '--no-verify-hashes', '--system', '--no-system', '--break-system-packages', '--no-break-system-packages', '--strict', '--no-strict', '--dry-run', '--exact', '--inexact', '--all-extras', '--no-all-extras', '--user', '--disable-pip-version-check', '-y --yes', '--allow-empty-requirements', '--no-allow-empty-requirements'];
const pipValues = ['-r --requirement --requirements', '-e --editable', '-c --constraint --constraints', '--override --overrides', '--exclude --excludes', '-b --build-constraint --build-constraints', '--extra', '--group', '-p --python', '-t --target', '--prefix', '--python-version', '--python-platform'];

const projectFlags = ['--all-extras', '--no-dev', '--dev', '--only-dev', '--all-groups', '--no-default-groups', '--no-install-project', '--no-install-workspace', '--no-install-local', '--frozen', '--locked', '--no-sync', '--active', '--no-active', '--all-packages', '--dry-run', '--inexact', '--exact', '--raw', '--raw-sources', '--workspace', '--no-workspace', '--editable', '--no-editable', '--optional-all', '--no-project', '--no-env-file', '--check', '-f --force', '--with-executables-from-all', '--lfs'];
const projectValues = ['--extra', '--no-extra', '--group', '--no-group', '--only-group', '--package', '-p --python', '-w --with', '--with-editable', '--with-requirements', '--env-file', '--no-install-package', '-r --requirement --requirements', '-c --constraints', '--bounds', '--branch', '--tag', '--rev', '--optional', '--from', '--python-platform', '--with-executables-from'];

/** `uv …` before its command. */
export const main: Grammar = grammar({ flags: globalFlags, values: globalValues, stops: true });

/** `uv pip install`, `sync`, `uninstall` and the rest of `uv pip`. */
export const pip: Grammar = grammar({ flags: [...globalFlags, ...resolverFlags, ...pipFlags], values: [...globalValues, ...resolverValues, ...pipValues] });

/** `uv venv`. */
export const venv: Grammar = grammar({
  flags: [...globalFlags, ...resolverFlags, '--seed', '-c --clear', '--no-clear', '--allow-existing', '--system-site-packages', '--relocatable', '--no-project', '--system', '--no-system', '--no-pip', '--no-setuptools', '--no-wheel'],
  values: [...globalValues, ...resolverValues, '-p --python', '--prompt'],
});

/** `uv add`, `remove`, `sync`, `lock`, `tool install` and other project commands. */
export const project: Grammar = grammar({ flags: [...globalFlags, ...resolverFlags, ...projectFlags], values: [...globalValues, ...resolverValues, ...projectValues, '-m --marker', '--script'] });

/** `uv run`, `uv tool run`, `uvx`: what follows the command belongs to it. */
export const run: Grammar = grammar({
  flags: [...globalFlags, ...resolverFlags, ...projectFlags, '-m --module', '-s --script', '--gui-script'],
  values: [...globalValues, ...resolverValues, ...projectValues],
  stops: true,
});
