// What changes the place: virtual environments, pip's configuration, the marker, pip itself, links.
import { boolean, yes } from './pip.mjs';
import { sequence, single } from './words.mjs';

const NAMES = ['venv', '.venv', 'v', 'env', 'my-env', '/tmp/v', 'build/venv', '"my env"', '~/.venvs/x', '$PWD/v'];

const make = (w, v) =>
  w.one([
    [10, `python3 -m venv ${v}`],
    [1, `python3 -m venv --system-site-packages ${v}`],
    [1, `python3 -m venv --without-pip ${v}`],
    [0.5, `python3 -m venv --without-pip --system-site-packages ${v}`],
    `python3 -m venv ${w.one(['--clear', '--copies', '--symlinks', '--prompt x', '--upgrade', '--upgrade-deps', '--system', '--without'])} ${v}`,
    [2, `virtualenv ${w.maybe(0.4, w.one(['-p python3 ', '--system-site-packages ', '-q ', '--no-pip ', '--python=/usr/bin/python3 ', '--without-pip ']))}${v}`],
    `python3 -m virtualenv ${v}`,
    `python${w.python} -m venv ${v}`,
    `/usr/bin/python3 -m venv ${v}`,
    `python3 -Im venv ${v}`,
    [0.7, `mkdir -p ${v}; python3 -m venv ${v}`],
    [0.7, `[ -d ${v} ] || python3 -m venv ${v}`],
    [0.4, w.one([`python3 -m venv --help`, `python3 -m venv`, `python3 -m venv --nope ${v}`, `mkdir -p ${v}/bin`, `python3 -m venv ${v} ${v}2`, `touch file; python3 -m venv file`])],
  ]);

/** Ways of using an environment v after it is made; some of them do not reach it. */
const USES = [
  [6, (w, v, call) => `${w.one(['.', 'source', '. ', 'builtin source'])} ${v}/bin/activate${w.one(['; ', ' && ', '\n'])}${call()}`],
  [3, (w, v) => `${v}/bin/${w.one(['pip', 'pip3', 'python -m pip', 'python3 -m pip', `python${w.python} -m pip`, 'python3 -Im pip'])} install ${w.one(['flask', '-r requirements.txt', '--user flask', '-U pip', '--require-virtualenv flask', 'flask black'])}`],
  [2, (w, v, call) => `${w.one(['export ', ''])}PATH="${v.replaceAll('"', '').replace(/^(?![/~$])/, '$PWD/')}/bin:$PATH"; ${call()}`],
  (w, v, call) => `PATH=${v}/bin:$PATH ${call()}`,
  (w, v, call) => `export PATH="$PATH:${v.replaceAll('"', '')}/bin"; ${call()}`,
  (w, v, call) => `export VIRTUAL_ENV=${v}; ${w.maybe(0.4, 'export PATH="$VIRTUAL_ENV/bin:$PATH"; ')}${call()}`,
  (w, v, call) => `(. ${v}/bin/activate${w.maybe(0.5, `; ${call()}`)}); ${call()}`,
  (w, v, call) => `. ${v}/bin/activate; ${w.one(['deactivate', '(deactivate)', 'deactivate nondestructive', 'unset VIRTUAL_ENV', 'hash -r', 'cd /tmp', 'rm -rf ' + v, 'export PATH=/usr/bin:$PATH', 'PATH=${PATH#*:}', 'python3 -m venv --clear ' + v])}; ${call()}`,
  (w, v, call) => `. ${v}/bin/activate; ${w.one(['/usr/bin/pip3', '/usr/bin/python3 -m pip', 'sudo pip3', 'sudo -E pip3', `sudo ${v}/bin/pip`, 'sudo "$(which pip)"', 'sudo env PATH="$PATH" pip', 'bash -c "pip install x"; pip3', 'bash -lc "pip install x"; pip3', `python${w.python} -m pip`, 'env -i pip3', 'nice pip3', 'command -p pip3', 'pipx', 'env pip', 'python -m pip', 'xargs pip3', 'exec pip3', 'time pip3', '"$VIRTUAL_ENV/bin/pip"', '"$(command -v python)" -m pip'])} install flask`,
  (w, v, call) => `. ${v}/bin/activate${w.one([' | cat', ' &', ' || exit 1', ' 2>/dev/null', ' >/dev/null', ' && true'])}${'\n'}${call()}`,
  (w, v, call) => `${w.one([`${v}/bin/activate`, `sh ${v}/bin/activate`, `bash -c ". ${v.replaceAll('"', '')}/bin/activate"`, `sudo . ${v}/bin/activate`, `activate ${v}`, `source ${v}`, `source activate ${v}`, `. ${v}/bin/Activate.ps1`, `workon ${v}`, `$(. ${v}/bin/activate)`])}; ${call()}`,
  (w, v, call) => `act() { . ${v}/bin/activate; }; ${w.one(['act', '(act)', 'act | cat', ':', 'if act; then :; fi'])}; ${call()}`,
  (w, v, call) => `cd ${v}/bin && ${w.one(['. ./activate; pip', './pip', 'pip', './python -m pip', 'python3 -m pip', '. activate; pip', 'cd ../..; pip'])} install flask`,
  (w, v) => `pip3 --python ${w.one([v, `${v}/bin/python`, `${v}/bin/python3`, '/usr/bin/python3', '/usr', '/nonexistent', `=${v}`])} install flask`.replace('--python =', '--python='),
  (w, v, call) => `${w.one(['export ', ''])}PIP_PYTHON=${v}/bin/python${w.one(['; ', ' '])}${call()}`,
  (w, v) => `ln -s ${w.one([`${v}/bin/python py`, `/usr/bin/python3 py`, `$PWD/${v}/bin/python3 py`])}; ./py -m pip install flask`,
  (w, v) => `ln -s ${v} current; current/bin/pip install flask; ${w.one(['. current/bin/activate; pip install x', 'current/bin/python -m pip install x', 'mv ' + v + ' moved; moved/bin/pip install x', 'mv ' + v + ' moved; moved/bin/python -m pip install x', 'mv ' + v + ' moved; . moved/bin/activate; pip install x', 'rm current; pip install x', 'cp -r ' + v + ' copy; copy/bin/python -m pip install x', 'cp -r ' + v + ' copy; copy/bin/pip install x'])}`,
  (w, v, call) => `rm ${w.one([`-f ${v}/bin/pip*`, `-rf ${v}`, `${v}/pyvenv.cfg`, `-f ${v}/bin/python*`, `${v}/bin/activate`, `-rf ${v}/lib`])}; . ${v}/bin/activate; ${call()}`,
  (w, v, call) => `${w.one(['touch', 'mkdir -p x; touch', 'echo "home = /usr/bin" >'])} ${w.one([`${v}/pyvenv.cfg`, 'pyvenv.cfg', '/usr/bin/pyvenv.cfg', '/usr/pyvenv.cfg', 'x/pyvenv.cfg'])}; ${call()}`,
  (w, v, call) => `${call()}; ${v}/bin/pip install flask; ${v}/bin/pip install -U pip; ${v}/bin/pip uninstall -y flask`,
  (w, v, call) => `${w.one(['if [ -x', 'if test -f', 'if ! [ -d'])} ${v}/bin/pip ]; then . ${v}/bin/activate; fi; ${call()}`.replace('test -f', '[ -f'),
  (w, v) => `${v}/bin/python - <<'EOF'\nimport subprocess, sys\nsubprocess.run([sys.executable, "-m", "pip", "install", "flask"])\nsubprocess.run(["pip3", "install", "rich"])\nEOF`,
  (w, v) => `PIP=${v}/bin/pip; "$PIP" install flask; ${w.one(['$PIP install x', 'pip install x', '${PIP%/*}/python -m pip install x', '${PIP##*/} install x'])}`,
  (w, v) => `printf '#!/bin/sh\\nexec ${v.replaceAll('"', '')}/bin/pip "$@"\\n' > mypip; chmod +x mypip; ./mypip install flask`,
];

export const venv = (w, call) => {
  const v = w.one(NAMES);
  w.file('requirements.txt', 'flask\nrequests>=2\n');
  return sequence(w, w.maybe(0.08, (u) => call(u)), make(w, v), w.one(USES.map((use) => [Array.isArray(use) ? use[0] : 1, () => (Array.isArray(use) ? use[1] : use)(w, v, () => call(w))])), w.maybe(0.2, (u) => call(u)));
};

// --- configuration ---

const content = (w) =>
  w.one([
    [5, (v) => `[global]\nbreak-system-packages = ${boolean(v)}\n`],
    [2, (v) => `[install]\nbreak-system-packages = ${boolean(v)}\n`],
    (v) => `[global]\nbreak_system_packages: ${yes(v)}\n`,
    '[uninstall]\nbreak-system-packages = true\n', '[Global]\nbreak-system-packages = true\n', '[pip]\nbreak-system-packages = true\n', 'break-system-packages = true\n', '[global]\n# break-system-packages = true\n', '[global]\nbreak-system-packages\n',
    '[global]\nbreak-system-packages = 0\n[install]\nbreak-system-packages = 1\n', '[global]\nbreak-system-packages = 1\n[install]\nbreak-system-packages = 0\n', '[DEFAULT]\nbreak-system-packages = 1\n[global]\n', '[DEFAULT]\nbreak-system-packages = 1\n',
    '[global]\ntarget = /tmp/t\n', '[install]\nprefix = /opt/x\n', '[global]\nuser = true\n', '[global]\nindex-url = https://example.invalid/simple\n', '[global]\nrequire-virtualenv = true\n', '[global]\ndry-run = true\nreport = r.json\n', '[install]\nroot = /tmp/r\n',
    '[global]\n--break-system-packages = yes\n', '[global]\nBreak-System-Packages = yes\n', '[global]\nbreak-system-packages = true ; why\n', '[global]\nbreak-system-packages = "true"\n', '[global]\nno-such-key = 1\n', '[install]\ntarget =\n', '', '[global]\nbreak-system-packages = true\nbreak-system-packages = true\n',
    '[global]\n  break-system-packages = true\n', '[global]\nbreak-system-packages = \n  true\n', '[list]\nformat = columns\n', '[global]\nisolated = true\nbreak-system-packages = 1\n', '[download]\nbreak-system-packages = 1\n', '[global]\nquiet = 3\n', '[global]\npython = /usr/bin/python3\n', '[global]\ntimeout = abc\n',
  ]);

const PLACES = ['/etc/pip.conf', '/etc/pip.conf', '~/.config/pip/pip.conf', '~/.config/pip/pip.conf', '~/.pip/pip.conf', '/etc/xdg/pip/pip.conf', '/usr/pip.conf', 'pip.conf', '/root/.config/pip/pip.conf', '/home/dev/.config/pip/pip.conf', '/root/.pip/pip.conf', '~/pip.conf', '/etc/pip/pip.conf'];

export const givenConfig = (w, call) => {
  for (const place of w.some(PLACES, 1, w.chance(0.25) ? 2 : 1)) w.file(place, w.one([content]));
  return sequence(w, w.maybe(0.1, 'cd /tmp'), w.maybe(0.12, (v) => v.one(['export PIP_CONFIG_FILE=$PWD/pip.conf', 'export PIP_CONFIG_FILE=/dev/null', 'export XDG_CONFIG_HOME=/tmp', 'export HOME=/tmp', `export PIP_BREAK_SYSTEM_PACKAGES=${boolean(v) && yes(v)}`, 'rm -f ~/.config/pip/pip.conf', 'rm -f /etc/pip.conf', 'unset HOME'])), `${w.maybe(0.15, 'sudo ')}${call(w)}`, w.maybe(0.15, (v) => call(v)));
};

const WRITE = [
  [3, (w, place) => `printf ${single(w.one([content]).replaceAll('\n', '\\n').replaceAll('%', '%%'))} > ${place}`],
  [2, (w, place) => `cat > ${place} <<${w.one(["'EOF'", 'EOF'])}\n${w.one([content])}EOF`],
  (w, place) => `echo -e "[global]\\nbreak-system-packages = ${w.one(['true', '1', 'false'])}" > ${place}`,
  (w, place) => `echo "[global]" > ${place}\necho "break-system-packages = true" ${w.one(['>>', '>'])} ${place}`,
  (w, place) => `{ echo "[global]"; echo "break-system-packages=${w.one(['true', 'off'])}"; } > ${place}`,
  (w, place) => `printf '%s\\n' '[global]' 'break-system-packages = true' | ${w.one(['tee', 'sudo tee', 'tee -a', 'cat >'])} ${place}${w.chance(0.5) ? ' >/dev/null' : ''}`,
  (w, place) => `${w.one(['cp', 'mv', 'ln -s', 'install -m 644', 'ln -sf'])} $PWD/${w.file('my.conf', w.one([content]))} ${place}`,
];
const SET = [
  [4, (w) => `${w.one(['pip', 'pip3', 'python3 -m pip'])} config ${w.one(['', '', '--global ', '--user ', '--site '])}set ${w.one(['global', 'global', 'install', 'Global', 'uninstall', 'pip'])}.${w.one(['break-system-packages', 'break_system_packages', 'break-system-packages', 'Break-System-Packages'])} ${w.one([yes, yes, 'false', '0', 'maybe', '""'])}`],
  (w) => `pip3 config set ${w.one(['global.target /tmp/t', 'install.prefix /opt/x', 'global.no-cache-dir true', 'break-system-packages true', 'global.user true', 'global.require-virtualenv true', '--user global.break-system-packages 1', 'global.break-system-packages', 'install.target ""'])}`,
  (w) => `pip config set global.break-system-packages true; pip config ${w.one(['unset global.break-system-packages', 'unset install.break-system-packages', 'list', 'debug >/dev/null', 'set global.break-system-packages false', 'get global.break-system-packages', '--global unset global.break-system-packages', 'set install.break-system-packages no', 'edit --editor cat'])}`,
  (w) => `${w.one(['sudo', 'sudo -H', 'sudo -u dev'])} pip3 config set global.break-system-packages true`,
  (w) => `HOME=/tmp pip3 config set global.break-system-packages true${w.maybe(0.4, '; export HOME=/tmp')}`,
  (w) => `PIP_CONFIG_FILE=/tmp/c pip3 config set global.break-system-packages true${w.maybe(0.5, '; export PIP_CONFIG_FILE=/tmp/c')}`,
];
const write = (w) => {
  const place = w.one(['/etc/pip.conf', '/etc/pip.conf', '~/.config/pip/pip.conf', '~/.pip/pip.conf', '$HOME/.config/pip/pip.conf', 'pip.conf', '/tmp/c', '"$PWD/pip.conf"', '/etc/xdg/pip/pip.conf', '/usr/pip.conf']);
  const folder = place.replace(/\/[^/]*$/, '').replace(/^"(?!.*"$)(.*)$/, '"$1"');
  const mkdir = place.includes('/') && w.chance(0.85) ? `mkdir -p ${folder}` : '';
  const point = /c$|PWD|^pip/.test(place) ? w.one(['export PIP_CONFIG_FILE=/tmp/c', 'export PIP_CONFIG_FILE=$PWD/pip.conf', 'export PIP_CONFIG_FILE=pip.conf', '']) : '';
  const text = w.one(WRITE.map((rule) => [Array.isArray(rule) ? rule[0] : 1, () => (Array.isArray(rule) ? rule[1] : rule)(w, place)]));
  return [mkdir, text, point].filter(Boolean).join('\n');
};
export const config = (w, call) => [w.one([[3, write], [3, (v) => v.one(SET)]]), call(w), w.maybe(0.25, (v) => `${v.one(['sudo ', '', 'cd /tmp; '])}${call(v)}`)].filter(Boolean).join(w.one(['\n', '\n']));

// --- the marker ---

const MARKERS = (w) => w.one([[3, `/usr/lib/python${w.python}/EXTERNALLY-MANAGED`], [3, '/usr/lib/python3*/EXTERNALLY-MANAGED'], '/usr/lib/python3.*/EXTERNALLY-MANAGED', '/usr/lib/python3.11/EXTERNALLY-MANAGED', '/usr/lib/python3.13/EXTERNALLY-MANAGED', '/usr/lib/python*/EXTERNALLY-MANAGED', '/usr/lib/python3.?*/EXT*',
  '/usr/local/lib/python3*/EXTERNALLY-MANAGED', '/usr/lib/python3/EXTERNALLY-MANAGED', '"/usr/lib/python3*/EXTERNALLY-MANAGED"', '/usr/lib/python{3.11,3.13,3.14}/EXTERNALLY-MANAGED', '/usr/lib/python3.[0-9]*/EXTERNALLY-MANAGED', '/usr/lib64/python3*/EXTERNALLY-MANAGED', '/usr/lib/python3.99/EXTERNALLY-MANAGED']);
const CHANGES = [
  [6, (w, m) => `${w.one(['rm', 'rm -f', 'rm -rf', 'sudo rm -f', 'rm -fv', '/bin/rm -f', 'unlink', 'rm --force', 'sudo rm', 'rm -- '])} ${m}`],
  [2, (w, m) => `${w.maybe(0.4, 'sudo ')}mv ${m} ${w.one(['/tmp/', '/tmp/x', `${m}.old`, '/nonexistent/', '.', `/usr/lib/python${w.python}/EXTERNALLY-MANAGED.bak`])}`],
  (w, m) => `find ${w.one(['/usr/lib', '/usr', '/', '/usr/lib/python3*', '/tmp', '/usr/local'])} ${w.one(['-xdev ', '', '-maxdepth 2 ', '-type f '])}-name ${w.one(['EXTERNALLY-MANAGED', "'EXTERNALLY*'", '"*MANAGED"', 'externally-managed'])} ${w.one(['-delete', '-exec rm {} \\;', '-exec rm -f {} +', '-print0 | xargs -0 rm -f', '| xargs rm -f', '-print', '-execdir rm {} \\;'])} 2>/dev/null`,
  (w, m) => `${w.one([`: > ${m}`, `truncate -s 0 ${m}`, `echo > ${m}`, `cat /dev/null > ${m}`, `sed -i d ${m}`, `chmod 000 ${m}`, `touch ${m}`, `cp /dev/null ${m}`, `chown dev ${m}`, `dd if=/dev/null of=${m} 2>/dev/null`])}`,
  (w) => `ln -sf ${w.one(['/dev/null', '/nonexistent', '/etc/hostname'])} /usr/lib/python${w.python}/EXTERNALLY-MANAGED`,
  (w) => `rm -f /usr/lib/python${w.python}/EXTERNALLY-MANAGED; mkdir /usr/lib/python${w.python}/EXTERNALLY-MANAGED`,
  (w) => `rm $(${w.one(['python3 -c "import sysconfig; print(sysconfig.get_path(\'stdlib\'))"', 'echo /usr/lib/python3.*', 'dirname $(python3 -c "import os; print(os.__file__)")'])})/EXTERNALLY-MANAGED`,
  (w) => `rm $(find /usr/lib -name EXTERNALLY-MANAGED)`,
  (w) => `for m in /usr/lib/python3*/EXTERNALLY-MANAGED; do ${w.one(['rm -f "$m"', 'mv "$m" "$m.bak"', 'echo "$m"', '[ -e "$m" ] && rm "$m"'])}; done`,
  (w) => `cd /usr/lib/python${w.python} && ${w.one(['rm EXTERNALLY-MANAGED', 'mv EXTERNALLY-MANAGED x', 'rm -f ./EXT*', 'rm ../python3*/EXTERNALLY-MANAGED'])}; cd`,
  (w) => `python3 -c ${single(`import os; os.${w.one(['remove', 'unlink'])}("/usr/lib/python${w.python}/EXTERNALLY-MANAGED")`)}`,
  (w) => `V=${w.python}; rm -f ${w.one(['/usr/lib/python$V/EXTERNALLY-MANAGED', '/usr/lib/python${V}/EXTERNALLY-MANAGED', '"/usr/lib/python$V/EXTERNALLY-MANAGED"', "'/usr/lib/python$V/EXTERNALLY-MANAGED'", '/usr/lib/python${V%.*}.*/EXTERNALLY-MANAGED'])}`,
  (w) => `test ${w.one(['-e', '! -e', '-f'])} /usr/lib/python${w.python}/EXTERNALLY-MANAGED && rm -f /usr/lib/python3*/EXTERNALLY-MANAGED`,
  (w) => `touch ${w.one([`/usr/local/lib/python${w.python}/EXTERNALLY-MANAGED`, '/usr/lib/python3/EXTERNALLY-MANAGED', `/usr/lib/python${w.python}/EXTERNALLY-MANAGED`, 'EXTERNALLY-MANAGED'])}`,
  (w, m) => w.one([`# rm -f ${m}`, `echo rm -f ${m}`, `(rm -f ${m})`, `rm -f ${m} | cat`, `false && rm -f ${m}`, `true || rm -f ${m}`, `if [ -d /nonexistent ]; then rm -f ${m}; fi`, `sudo -u dev rm -f ${m}`, `su dev -c "rm -f ${m.replaceAll('"', '')}"`, `ls ${m} && true`, `rm -i ${m} </dev/null`, `yes | rm ${m}`, `cp ${m} /tmp/`]),
];
export const marker = (w, call) => {
  const m = MARKERS(w);
  const change = w.one(CHANGES.map((rule) => [Array.isArray(rule) ? rule[0] : 1, () => (Array.isArray(rule) ? rule[1] : rule)(w, m)]));
  const back = w.maybe(0.15, `mv ${w.one(['/tmp/EXTERNALLY-MANAGED', '/tmp/x'])} /usr/lib/python${w.python}/; ${call(w)}`);
  return [w.maybe(0.1, (v) => call(v)), change, call(w), back].filter(Boolean).join(w.one([[4, '; '], [3, ' && '], [3, '\n']]));
};

// --- pip itself, links, other tools ---

const TOOLS = [
  [3, (w, call) => `${w.one(['pip3', 'python3 -m pip', 'pip'])} install ${w.one(['-U pip', '--upgrade pip', '-U pip setuptools wheel', 'pip==99', '--force-reinstall pip', '--user -U pip'])} ${w.one(['--break-system-packages', '--break-system-packages', ''])}; ${call(w)}`],
  (w, call) => `PIP_BREAK_SYSTEM_PACKAGES=1 pip3 install -U pip; hash -r; ${w.one(['pip install --b flask', '/usr/local/bin/pip install flask', call(w), 'pip3 install --root-user-action=ignore flask', 'pip lock flask'])}`,
  (w, call) => `pip3 uninstall -y ${w.one(['--break-system-packages pip', 'pip', '--break-system-packages pip setuptools'])}; ${call(w)}`,
  (w, call) => `ln -s /usr/bin/${w.one(['pip3', 'python3'])} ${w.one(['/usr/local/bin/', './', '~/'])}${w.one(['p', 'python', 'mypip'])}; ${w.one(['p', './p', 'python -m pip', './python -m pip', '~/p', 'mypip', './mypip'])} install flask`,
  (w, call) => `mkdir -p bin; printf '#!/bin/sh\\n${w.one(['echo no', 'exec /usr/bin/pip3 "$@"', 'exec python3 -m pip "$@" --break-system-packages', 'exit 3'])}\\n' > bin/${w.one(['pip', 'pip3'])}; chmod +x bin/*; ${w.one(['export PATH=$PWD/bin:$PATH; ', 'PATH=$PWD/bin:$PATH ', './bin/pip install flask; '])}${call(w)}`,
  (w, call) => `${w.maybe(0.5, 'sudo ')}${w.one(['apt-get update && apt-get install -y python3-venv', 'apt-get install -y python3-flask', 'apt install -y python3-pip', 'apt-get -qq update', 'apt-get install -y pipx'])}${w.one([' && ', '; ', ' || true; '])}${call(w)}`,
  (w) => `pipx ${w.one(['install black', 'install flask', 'run black --version', 'inject black rich', 'list', 'ensurepath', 'uninstall black', 'upgrade-all', 'install --pip-args="--no-cache-dir" black', 'environment', 'install nosuch-thing', 'install black && pipx runpip black install rich', 'install --python python3 black'])}`,
  (w, call) => `${w.one(['PIP_TARGET=/tmp/x', 'PIP_USER=1', 'PIP_BREAK_SYSTEM_PACKAGES=1', 'PIP_REQUIRE_VIRTUALENV=1', 'PIPX_HOME=/tmp/px'])} pipx install black; ${call(w)}`,
  (w) => `python3 -m ${w.one(['ensurepip', 'ensurepip --upgrade', 'pipx install black', 'pipx list', 'ensurepip --user', 'easy_install flask', 'pip_install flask', 'build', 'site', 'uv pip install flask', 'pipenv install', 'poetry install'])}`,
  (w) => `${w.file('setup.py', 'from setuptools import setup\nsetup(name="demo", version="1", py_modules=[])\n') && ''}python3 setup.py ${w.one(['install', 'develop', 'build', '--version', 'sdist'])}`,
  (w) => w.one(['easy_install flask', 'uv pip install --system flask', 'uv tool install black', 'conda install flask', 'poetry add flask', 'pipenv install flask', 'pdm add flask', 'pip-sync', 'pip-compile', 'npm install pip', 'gem install pip', 'apt-get install -y python3-flask', 'tox -e py', 'hatch run x', 'python3 get-pip.py', 'curl -s https://example.invalid/get-pip.py | python3', 'wget -q https://example.invalid/get-pip.py && python3 get-pip.py', 'brew install pip', 'uvx black', 'flit install', 'cargo install pip', 'go install pip']),
];
export const tools = (w, call) => w.one(TOOLS.map((rule) => [Array.isArray(rule) ? rule[0] : 1, () => (Array.isArray(rule) ? rule[1] : rule)(w, call)]));
