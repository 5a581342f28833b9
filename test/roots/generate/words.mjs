// Small things that the rules share: quoting, conditions with a known outcome, harmless commands.

/** The text as one word for a shell. */
export const single = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
export const double = (text) => `"${text.replace(/[\\"$`]/g, String.raw`\$&`)}"`;
export const quoted = (w, text) => (w.chance(0.6) ? single(text) : double(text));

/** Statements one after the other; after a here-document only a new line will do. */
export const sequence = (w, ...lines) => {
  const separator = w.one([[5, '; '], [3, ' && '], [4, '\n']]);
  return lines.filter(Boolean).join(lines.some((line) => line.includes('<<')) ? '\n' : separator);
};

export const harmless = (w) =>
  w.one([
    'true', ':', 'echo ready', 'mkdir -p app', 'umask 022', 'cd /tmp', 'cd /work', 'date >/dev/null', 'false', 'ls >/dev/null', 'echo "pip install flask"', '# pip install later\n:',
    'export FOO=bar', 'X=1', 'set -u', 'pip3 --version', 'python3 -c "import sys"', 'command -v pip3 >/dev/null', 'sleep 0', 'test -d /usr', 'ls /nonexistent 2>/dev/null', 'export LC_ALL=C',
    'touch marker', 'cp /etc/hostname h', 'hash -r', 'printf "%s\\n" pip install flask', 'wait', 'echo $HOME', 'id -u >/dev/null', 'unset NOPE',
  ]);

const FILES = (w) => w.one(['requirements.txt', 'missing.txt', '/etc/debian_version', '/usr/bin/pip3', `/usr/lib/python${w.python}/EXTERNALLY-MANAGED`, 'venv/bin/pip', '/nonexistent']);

/** A condition whose outcome follows from what is known. */
export const condition = (w) =>
  w.one([
    'true', 'false', ': ', '! true', '! false', 'command -v pip3 >/dev/null', 'command -v nosuch >/dev/null 2>&1', 'which pip3 >/dev/null', 'type pip3 >/dev/null 2>&1', 'which nosuch >/dev/null',
    (v) => `[ -f ${FILES(v)} ]`, (v) => `[ ! -e ${FILES(v)} ]`, (v) => `test -e ${FILES(v)}`, '[ -d /usr/lib ]', '[ -d venv ]', '[ -x /usr/bin/python3 ]', '[ -n "$VIRTUAL_ENV" ]', '[ -z "$VIRTUAL_ENV" ]',
    '[ "$(id -u)" = 0 ]', '[ "$(id -u)" -ne 0 ]', '[ "$(whoami)" = root ]', '[ "$(id -un)" = dev ]', '[ "$HOME" = /root ]', '[ -z "${CI:-}" ]', '[ "$CI" = true ]', '[ 1 -eq 1 ]', '[ 1 -gt 2 ]', '[ a = b ]',
    '[ a != b ]', '[ -n "" ]', '[ "x" ]', '[ -z "" ] && [ 1 = 1 ]', '[ 1 = 2 ] || [ 1 = 1 ]', '[ 1 = 1 -a 2 = 3 ]', 'test 3 -lt 4', 'test', 'expr 1 = 2 >/dev/null', '(exit 1)', '(exit 0)', '{ false; true; }',
    'grep -q flask requirements.txt 2>/dev/null', 'grep -q root /etc/passwd', 'python3 -c "import sys; sys.exit(1)"', 'cd /nonexistent 2>/dev/null', '[ "$(uname -s)" = Linux ]', 'sudo -n true',
    ...(w.bash ? ['[[ 1 == 1 ]]', '[[ -z $CI ]]', '[[ $HOME == /root* ]]', '[[ abc =~ ^a ]]', '[[ ! -e /etc/passwd ]]', '(( 1 + 1 == 2 ))', '(( 0 ))', '[[ -n $BASH_VERSION ]]', '[[ $EUID -eq 0 ]]', '[[ a < b && 1 -lt 2 ]]'] : ['[ -n "$BASH_VERSION" ]']),
  ]);
