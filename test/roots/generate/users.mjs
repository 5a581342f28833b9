// sudo, su, runuser and the environment: what reaches pip, and as whom it runs.
import { boolean, yes } from './pip.mjs';
import { double, single } from './words.mjs';

const NAME = 'PIP_BREAK_SYSTEM_PACKAGES';

export const SUDO = [
  [4, (w, call) => `sudo ${w.one(['', '', '-H ', '-E ', '-n ', '-- ', '-u root ', '-u dev ', '-i ', '-s ', '-EH ', '--preserve-env ', '--user=dev ', '-iu dev ', '-k ', '-b ', '-A ', '-g root ', '-Hu dev ', '-E -- ', '-u nosuch '])}${call(w)}`],
  [2, (w, call) => `export ${NAME}=${boolean(w)}; sudo ${w.one(['', '-E ', '-H ', '-i ', `--preserve-env=${NAME} `, '--preserve-env=PATH ', `--preserve-env=HOME,${NAME} `, '-EH ', 'env '])}${call(w)}`],
  [2, (w, call) => `sudo ${NAME}=${yes(w)} ${call(w)}`],
  (w, call) => `${NAME}=${yes(w)} sudo ${w.one(['', '-E ', '--preserve-env '])}${call(w)}`,
  (w, call) => `sudo env ${w.one([`${NAME}=1`, '-i', `-u ${NAME}`, 'PIP_TARGET=/tmp/t'])} ${call(w)}`,
  (w, call, body) => `sudo ${w.one(['sh -c', 'bash -c', 'bash -lc', '-u dev sh -c', '-E bash -c', '-i bash -c'])} ${single(body(w))}`,
  (w, call) => `sudo ${w.one(['nice', 'timeout 50', 'nohup', 'sudo', 'sudo -u dev', 'su -c', 'xargs', 'command', 'env'])} ${call(w)}`,
  (w, call) => `su ${w.one(['-c', '- -c', 'root -c', '-l root -c', '- root -c', '-m -c', '-p root -c', '--command'])} ${single(call(w))}`,
  [2, (w, call) => `su ${w.one(['dev -c', '- dev -c', '-l dev -c', '-m dev -c', '-s /bin/sh dev -c', '-P dev -c', '-w PATH - dev -c', `-w ${NAME} - dev -c`, 'nosuch -c', '-c'])} ${single(call(w))}${w.maybe(0.15, ' dev')}`],
  (w, call) => `${NAME}=1 su ${w.one(['dev', '- dev', '-', '-p dev', ''])} -c ${double(call(w))}`,
  (w, call) => `runuser ${w.one([`-u dev -- ${call(w)}`, `-l dev -c ${single(call(w))}`, `dev -c ${single(call(w))}`, `-u dev ${call(w)}`, `- dev -c ${single(call(w))}`])}`,
  (w, call) => `setpriv --reuid=1000 --regid=1000 --clear-groups ${call(w)}`,
  (w, call) => `chroot ${w.one(['/', '--userspec=dev /'])} ${call(w)}`,
  (w, call) => `mkdir -p ~/.config/pip; printf '[global]\\nbreak-system-packages = 1\\n' > ~/.config/pip/pip.conf; ${w.one(['sudo', 'sudo -E', 'sudo -H', 'sudo -u dev', 'sudo HOME=$HOME', 'su dev -c', 'sudo -i', 'sudo --preserve-env=HOME'])} ${w.one(['', ''])}${'pip3 install flask'}`.replace(/su dev -c (.*)$/, "su dev -c '$1'"),
  (w, call) => `${w.one(['[ "$(id -u)" = 0 ]', '[ "$(whoami)" = root ]', 'id -u | grep -qx 0'])} && ${call(w)} || sudo ${call(w)}`,
  (w, call) => `SUDO=; [ "$(id -u)" = 0 ] || SUDO=sudo; $SUDO ${call(w)}`,
  (w) => `sudo tee ${w.one(['/etc/pip.conf', '/root/.config/pip/pip.conf', '/tmp/x'])} >/dev/null <<EOF\n[global]\nbreak-system-packages = true\nEOF\n${w.one(['pip3 install flask', 'sudo pip3 install flask'])}`,
  (w, call) => `sudo sed -i 's/^Defaults.*env_reset/# &/' /etc/sudoers; ${call(w)}`,
  (w, call) => `sudo -l >/dev/null; sudo -v; ${call(w)}`,
  (w, call) => `sudo <<EOF\n${call(w)}\nEOF`,
];

const other = (w) =>
  w.one(['PIP_TARGET=/tmp/t', 'PIP_TARGET=', 'PIP_PREFIX=/tmp/p', 'PIP_ROOT=/tmp/r', 'PIP_USER=1', 'PIP_USER=no', 'PIP_DRY_RUN=1', 'PIP_QUIET=3', 'PIP_NO_INPUT=1', 'PIP_REPORT=r.json', 'PIP_REQUIRE_VIRTUALENV=1', 'PIP_REQUIRE_VENV=true', 'PIP_REQUIRE_VIRTUALENV=0',
    'PIP_ISOLATED=1', 'PIP_NO_CACHE_DIR=off', 'PIP_PYTHON=/usr/bin/python3', 'PIP_HELP=1', 'PIP_VERSION=1', 'VIRTUAL_ENV=/tmp/v', 'CONDA_PREFIX=/opt/conda', 'PYTHONNOUSERSITE=1', 'PIP_CONFIG_FILE=/dev/null', 'PIP_CONFIG_FILE=/nonexistent', 'PYTHONUSERBASE=/tmp/u', 'PIP_NO_DEPS=maybe', 'PIP_UPGRADE=x', 'PIP_TIMEOUT=abc', 'PIP_VERBOSE=2', 'PIP_PRE=perhaps',
    'PIP_OVERRIDE_EXTERNALLY_MANAGED=1', 'PIP_NO_BREAK_SYSTEM_PACKAGES=1', 'pip_break_system_packages=1', 'PIP_break_system_packages=1', 'PIP_Break_System_Packages=true', 'PIP_BREAK-SYSTEM-PACKAGES=1', 'BREAK_SYSTEM_PACKAGES=1', 'UV_BREAK_SYSTEM_PACKAGES=1', 'PIP_PROGRESS_BAR=off', 'PIP_ROOT_USER_ACTION=ignore', 'LANG=C', 'PYTHONHOME=/usr', 'PYTHONPATH=/tmp', 'PYTHONDONTWRITEBYTECODE=1', 'PIP_DEBUG=1', 'PIP_CERT=/x']).replace(/^PIP_BREAK-.*/, 'PIP_PREFIX=');
const setting = (w) => w.one([[3, (v) => `${NAME}=${shellValue(v)}`], [2, other]]);
const shellValue = (w) => {
  const value = boolean(w);
  return /^[\w.-]*$/.test(value) ? w.one([[8, value], `"${value}"`, `'${value}'`]) : single(value);
};

export const ENVIRONMENT = [
  [4, (w, call) => `${setting(w)} ${call(w)}`],
  (w, call) => `${setting(w)} ${setting(w)} ${call(w)}`,
  [3, (w, call) => `export ${setting(w)}${w.one(['; ', ' && ', '\n'])}${call(w)}`],
  (w, call) => `${setting(w)}${w.one(['; ', '\n', ' && '])}${call(w)}`,
  (w, call) => `${setting(w)}; export ${w.one([NAME, 'PIP_TARGET', 'PIP_USER'])}; ${call(w)}`,
  (w, call) => `export ${NAME}=1; ${w.one([`unset ${NAME}`, `export ${NAME}=`, `${NAME}=0`, `unset -v ${NAME}`, `export -n ${NAME}`, `readonly ${NAME}`, `${NAME}=`, 'unset PIP_USER', `unset -f ${NAME}`])}; ${call(w)}`,
  (w, call) => `(export ${NAME}=1); ${call(w)}`,
  (w, call) => `(export ${NAME}=1; ${call(w)}); ${call(w)}`,
  (w, call) => `export ${NAME}=1 | cat; ${call(w)}`,
  [2, (w, call) => `env ${w.one(['', '-i ', `-u ${NAME} `, '-- ', '-S ', '-C /tmp ', '-i PATH="$PATH" ', '- ', '--unset=PIP_USER ', '-u PIP_TARGET '])}${setting(w)} ${call(w)}`],
  (w, call) => `export ${NAME}=1; env ${w.one(['-i', `-u ${NAME}`, '-u PIP_TARGET', `-u ${NAME} ${NAME}=0`, `--unset=${NAME}`, '-i PATH=$PATH'])} ${call(w)}`,
  (w, call) => `f() { export ${setting(w)}; }; ${w.one(['f;', '(f);', 'f | cat;', ''])} ${call(w)}`,
  (w, call) => `f() { ${w.one(['local', 'local -x', 'declare -x', 'typeset -x', 'declare -gx', 'export'])} ${NAME}=1; ${w.one([call(w), ':'])}; }; f; ${call(w)}`,
  (w, call) => `${w.one(['declare -x', 'typeset -x', 'readonly', 'declare', 'export -p >/dev/null; export', 'declare -rx'])} ${setting(w)}; ${call(w)}`,
  (w, call) => `${setting(w)} ${w.one([':', 'true', 'eval', 'exec >/dev/null', 'export X=1', '. /dev/null', 'f', 'unset X'])}; ${call(w)}`,
  (w, call) => `f() { ${call(w)}; }; ${setting(w)} f; ${call(w)}`,
  (w, call) => `${w.one(['set -a; . ./.env; set +a', '. ./.env', 'set -a; source .env', 'export $(cat .env)', 'set -o allexport; . ./.env', 'source .env; export PIP_BREAK_SYSTEM_PACKAGES', 'sh ./.env', 'export $(grep -v "^#" .env | xargs)', 'eval "$(cat .env)"', 'env $(cat .env) true'])}; ${call(w)}${(w.file('.env', w.one([`${NAME}=1\n`, `export ${NAME}=1\n`, `${NAME}=0\nPIP_TARGET=/tmp/t\n`, 'PIP_USER=1\n', `# ${NAME}=1\nX=1\n`, `${NAME}="true"\n`])), '')}`,
  (w, call) => `set -a; ${setting(w)}; set +a; ${call(w)}`,
  (w, call) => `${setting(w)} bash -c ${single(`${call(w)}; ${call(w)}`)}`,
  (w, call) => `bash -c ${single(`export ${setting(w)}`)}; ${call(w)}`,
  (w, call) => `export ${NAME}=${w.one(['$NOPE', '${NOPE:-1}', '"$(echo 1)"', '$((1))', '$((0))', '${#HOME}', '"$(whoami)"', '$(true && echo yes || echo no)', '`echo on`', '$?', '"${HOME:+1}"'])}; ${call(w)}`,
  (w, call) => `export ${NAME}; ${NAME}=${boolean(w) && yes(w)}; ${call(w)}`,
  (w, call) => `: \${${NAME}:=1}; ${w.maybe(0.6, `export ${NAME}; `)}${call(w)}`,
  (w, call) => `${NAME}=1 ${w.one(['env -u ' + NAME, 'nice', 'timeout 50', 'sh -c', 'command', 'exec', 'env -i', 'xargs', 'time', 'eval'])} ${call(w)}`.replace(/sh -c (.*)$/s, (_, text) => `sh -c ${single(text)}`),
  (w, call) => `${w.one(['echo', 'printf "%s\\n"'])} 'export ${NAME}=1' >> ${w.one(['~/.bashrc', '~/.profile', '~/.bash_profile', '/etc/environment', '/etc/profile.d/x.sh'])}; ${w.one(['', '. ~/.bashrc; ', 'bash -lc "pip3 install flask"; ', 'bash -ic "pip3 install flask"; ', 'source ~/.profile; '])}${call(w)}`,
  (w, call) => `BASH_ENV=${w.file('env.sh', `export ${NAME}=1\n`)} ${w.one(['bash', 'sh'])} -c ${single(call(w))}`,
  (w, call) => `export HOME=${w.one(['/tmp/h', '/root', '/home/dev', '$PWD'])}; ${call(w)}`,
  (w, call) => `PATH=${w.one(['/usr/bin', '/bin', '/nonexistent', '/usr/local/bin:$PATH', '$PATH', '""', '/sbin:/usr/sbin', '$PWD/bin:$PATH', '.:$PATH'])} ${call(w)}`,
];
