// What people write around pip in installers and notes: asking what there is, falling back, choosing an option.
import { plain, yes } from './pip.mjs';

const ASK_VERSION = (w) =>
  w.one(['V=$(python3 -c "import sys; print(\'%d.%d\' % sys.version_info[:2])")', "V=$(python3 -c 'import sys; print(f\"{sys.version_info.major}.{sys.version_info.minor}\")')", "V=$(python3 --version | cut -d' ' -f2 | cut -d. -f1,2)", `V=${w.python}`, 'V=$(ls /usr/lib | grep -o "3\\.[0-9]*$" | tail -1)', 'read -r _ V _ < <(python3 --version); V=${V%.*}']);

const RULES = [
  [2, (w) => `pip3 install ${w.one(['flask', '-r missing.txt', '-q flask'])} || pip3 install ${w.one(['--break-system-packages flask', '--user flask', '--user --break-system-packages flask', '-t lib flask', 'black'])}`],
  (w) => `pip3 install --break-system-packages flask${w.one([' 2>/dev/null', ' >/dev/null 2>&1', ''])} || pip3 install flask`,
  (w) => `if pip3 install --help | grep -q ${w.one(['break-system-packages', '-- --break-system-packages', 'no-such-thing'])}; then F=--break-system-packages; else F=; fi; pip3 install $F flask`,
  (w) => `F=$(pip3 install --help | grep -o -m1 -- '--break-system-packages'); pip3 install $F flask`,
  (w) => `pip3 help install 2>&1 | grep -q break-system && export PIP_BREAK_SYSTEM_PACKAGES=1; ${plain(w)}`,
  (w) => `if [ -f /usr/lib/python3*/EXTERNALLY-MANAGED ]; then ${w.one(['F=--break-system-packages', 'export PIP_BREAK_SYSTEM_PACKAGES=1', 'rm -f /usr/lib/python3*/EXTERNALLY-MANAGED', 'exit 0', 'python3 -m venv v && . v/bin/activate'])}; fi; pip3 install $F flask`,
  (w) => `if ls /usr/lib/python3*/EXTERNALLY-MANAGED >/dev/null 2>&1; then ${w.one(['F=--break-system-packages', 'echo managed; exit 1', 'sudo mv /usr/lib/python3*/EXTERNALLY-MANAGED /tmp/'])}; fi\npip3 install $F flask`,
  (w) => `${ASK_VERSION(w)}\n${w.one(['rm -f /usr/lib/python$V/EXTERNALLY-MANAGED; pip3 install flask', 'python$V -m pip install flask', '[ -e "/usr/lib/python${V}/EXTERNALLY-MANAGED" ] && F=--break-system-packages; pip3 install $F flask', 'case $V in 3.9|3.10) pip3 install flask;; *) pip3 install --break-system-packages flask;; esac', 'if [ "${V#3.}" -ge 11 ]; then F=--break-system-packages; fi; pip3 install $F flask', 'test $(echo $V | tr -d .) -ge 311 && F=--break-system-packages; python3 -m pip install $F flask'])}`,
  (w) => `. /etc/os-release; ${w.one(['[ "$ID" = debian ] && F=--break-system-packages', 'if [ "$VERSION_CODENAME" = bookworm ]; then F=--break-system-packages; fi', 'case "$ID" in debian|ubuntu) F=--break-system-packages;; esac', 'if [ "$VERSION_ID" -ge 12 ] 2>/dev/null; then F=--break-system-packages; fi', '[ "$ID" = fedora ] && exit 0', 'echo "$PRETTY_NAME"'])}; pip3 install $F flask`,
  (w) => `if grep -qi ${w.one(['debian', 'ubuntu', 'bookworm'])} /etc/os-release; then ${plain(w)}; else ${plain(w)}; fi`,
  (w) => `command -v ${w.one(['pip3', 'pip', 'uv', 'conda', 'pipx'])} >/dev/null 2>&1 ${w.one(['||', '&&'])} { ${w.one(['echo no; exit 1', plain(w), 'alias x=y'])}; }; ${plain(w)}`,
  (w) => `for p in ${w.one(['uv pip3 pip', 'pip3 pip', 'nosuch pip', 'pip2 pip3'])}; do if command -v $p >/dev/null; then PIP=$p; break; fi; done; \${PIP:?none} install flask`,
  (w) => `if [ -n "$VIRTUAL_ENV" ]; then pip install flask; else ${w.one(['python3 -m venv v; . v/bin/activate; pip install flask', 'pip install --user flask', 'echo "activate first"; exit 1', 'pip install --break-system-packages flask'])}; fi`,
  (w) => `[ -d venv ] || python3 -m venv venv; ${w.one(['venv/bin/pip install flask', '. venv/bin/activate && pip install flask', 'source venv/bin/activate\npip3 install flask', 'pip install flask'])}`,
  (w) => `python3 -c "import flask" 2>/dev/null || ${plain(w)}`,
  (w) => `python3 -c "import ${w.one(['sys', 'pip', 'nosuchmodule'])}" ${w.one(['||', '&&'])} ${plain(w)}`,
  (w) => `python3 -m pip --version >/dev/null 2>&1 || { echo "no pip"; exit 1; }\n${plain(w)}`,
  (w) => `pip3 list 2>/dev/null | grep -qi ${w.one(['^pip', '^flask'])} || pip3 install flask`,
  (w) => `pip3 show ${w.one(['pip', 'flask'])} >/dev/null 2>&1 ${w.one(['||', '&&'])} pip3 install flask`,
  (w) => `pip3 freeze | ${w.one(['xargs pip3 uninstall -y', 'xargs -r pip3 install -U', 'cut -d= -f1 | xargs -n1 pip3 install -U', 'grep -v pip > r.txt; pip3 install -r r.txt'])}`,
  (w) => `pip3 list --format=freeze | cut -d= -f1 | head -2 | xargs pip3 install -U`,
  (w) => `pip3 install flask 2>&1 | grep -q externally-managed && pip3 install --break-system-packages flask`,
  (w) => `if ! out=$(pip3 install flask 2>&1); then case $out in *externally-managed*) pip3 install --break-system-packages flask;; *) exit 1;; esac; fi`,
  (w) => `pip3 install flask > log 2>&1; if grep -q externally-managed log; then ${plain(w)}; fi`,
  (w) => `set -euo pipefail\nIFS=$'\\n\\t'\nmain() {\n  local pip="${w.one(['pip3', 'python3 -m pip', 'pip'])}"\n  ${w.one(['$pip', '"$pip"'])} install "\${1:-flask}"\n}\nmain "$@"`,
  (w) => `PYTHON=\${PYTHON:-python3}\nPIP_FLAGS=${w.one(['""', '--break-system-packages', '"-q --break-system-packages"', '--user'])}\n$PYTHON -m pip install $PIP_FLAGS flask`,
  (w) => `declare -A need=([flask]=1 [black]=${w.one(['0', '1'])}); for n in flask black; do [[ \${need[$n]} == 1 ]] && pip3 install "$n"; done`,
  (w) => `args=(); ${w.one(['args+=(--break-system-packages)', '[[ -e /etc/debian_version ]] && args+=(--break-system-packages)', 'args=("${args[@]}" --user)', ':'])}; pip3 install "\${args[@]}" flask`,
  (w) => `printf -v cmd 'pip3 install %s' ${w.one(['flask', '"--break-system-packages flask"'])}; $cmd; eval "$cmd"`,
  (w) => `IFS=' ' read -r -a c <<< "pip3 install ${w.one(['flask', '--break-system-packages flask'])}"; "\${c[@]}"`,
  (w) => `useradd -m app && su app -c ${w.one(['"pip3 install --user flask"', '"python3 -m venv ~/v && ~/v/bin/pip install flask"', '"PIP_BREAK_SYSTEM_PACKAGES=1 pip3 install flask"'])}`,
  (w) => `adduser --disabled-password --gecos "" app; sudo -u app pip3 install ${w.one(['flask', '--break-system-packages flask'])}`,
  (w) => `export PATH="$HOME/.local/bin:$PATH" PIP_BREAK_SYSTEM_PACKAGES=${yes(w)} PIP_NO_CACHE_DIR=1\n${plain(w)}\n${plain(w)}`,
  (w) => `pip3 install -U pip setuptools wheel && pip3 install flask; python3 -m pip install ${w.one(['--user', '--break-system-packages', ''])} rich`,
  (w) => `python3 -m venv /opt/v && ln -s /opt/v/bin/${w.one(['pip', 'python'])} /usr/local/bin/${w.one(['pip', 'vpip', 'python'])}; ${w.one(['pip', 'vpip', 'python -m pip', '/usr/local/bin/pip'])} install flask`,
  (w) => `curl -sS https://bootstrap.pypa.io/get-pip.py -o get-pip.py; python3 get-pip.py${w.one(['', ' --break-system-packages', ' --user'])}; ${plain(w)}`,
  (w) => `sudo rm -f /usr/lib/python3*/EXTERNALLY-MANAGED || true\n${plain(w)}\n${plain(w)}`,
  (w) => `# ${plain(w)}\n${w.one(['echo done', plain(w)])} # see PEP 668`,
];

export const idiom = (w) => {
  const text = w.one(RULES.map((rule) => (Array.isArray(rule) ? [rule[0], () => rule[1](w)] : () => rule(w))));
  if (/<<<|declare -A|\[\[|\+=|read -r|printf -v|\$'|\[@\]/.test(text)) delete w.item.shell; // bash alone has these
  return text;
};
