// Shell constructs around statements. Each rule takes the writer and a `body`: a rule that writes a
// statement (or a few), so that constructs nest.
import { condition, harmless, quoted, sequence, single } from './words.mjs';

const lists = [
  [3, (w, body) => `${body(w)} && ${body(w)}`],
  [3, (w, body) => `${body(w)} || ${body(w)}`],
  (w, body) => `${body(w)} || true`,
  (w, body) => `${condition(w)} && ${body(w)}`,
  (w, body) => `${condition(w)} || ${body(w)}`,
  (w, body) => `${condition(w)} && ${body(w)} || ${body(w)}`,
  (w, body) => `! ${body(w)} && ${body(w)}`,
  (w, body) => `! ${body(w)}`,
  (w, body) => `${body(w)} & wait; ${body(w)}`,
  (w, body) => `${body(w)} &`,
  (w, body) => `${body(w)}; echo $?`,
  (w, body) => `${body(w)}; [ $? -eq 0 ] && ${body(w)}`,
  (w, body) => `${body(w)}; if [ $? -ne 0 ]; then ${body(w)}; fi`,
];

const pipelines = [
  (w, body) => `${body(w)} | ${w.one(['cat', 'tail -1', 'tee log', 'grep -v x', 'head -5', 'sed s/a/b/'])}`,
  (w, body) => `${body(w)} 2>&1 | ${w.one(['cat', 'tail -1', 'tee log'])} && ${body(w)}`,
  (w, body) => `${w.one(['true', 'yes', 'echo y', 'false'])} | ${body(w)}`,
  (w, body) => (w.bash ? `set -o pipefail; ${body(w)} | cat && ${body(w)}` : `{ ${body(w)}; } | cat && ${body(w)}`),
  (w, body) => (w.bash ? `${body(w)} |& cat` : `${body(w)} 2>&1 | cat`),
];

const groups = [
  [2, (w, body) => `(${body(w)})`],
  (w, body) => `(${sequence(w, harmless(w), body(w))})`,
  [2, (w, body) => `{ ${body(w)}; }`],
  (w, body) => `(${body(w)}); ${body(w)}`,
  (w, body) => `( ( ${body(w)} ) )`,
  (w, body) => `{ ${body(w)}\n${body(w)}\n} ${w.one(['2>/dev/null', '> log 2>&1', '', '&& true'])}`,
  (w, body) => `(exit ${w.one([0, 1])}) ${w.one(['&&', '||'])} ${body(w)}`,
];

const functions = [
  [2, (w, body) => `f() { ${body(w)}; }; f`],
  (w, body) => `f() { ${body(w)}; }`,
  (w, body) => `f() { ${body(w)}; return ${w.one([0, 1, 3])}; }; f ${w.one(['&&', '||', ';'])} ${body(w)}`,
  (w, body) => `f() { return ${w.one([0, 1])}; ${body(w)}; }; f`,
  (w) => `f() { pip3 install "$@"; }; f ${w.one(['flask', 'flask --break-system-packages', '-t lib flask', '--br flask black'])}`,
  (w) => `f() { pip3 install $1 "$2"; }; f ${w.one(['flask black', '--break-system-packages flask', '"-t lib" flask', "'' flask"])}`,
  (w) => `inst() { shift; python3 -m pip "$@"; }; inst ${w.one(['install flask', 'x install flask', 'x list', 'x uninstall -y flask'])}`,
  (w) => `pip3() { ${w.one(['echo "$@"', 'command pip3 "$@" --break-system-packages', 'return 0', '/usr/bin/pip3 "$@"', 'python3 -m pip "$@"'])}; }; pip3 install flask`,
  (w) => `pip3() { :; }; ${w.one(['command pip3', 'unset -f pip3; pip3', '\\pip3', '/usr/bin/pip3', 'pip', 'env pip3', '(unset -f pip3; pip3', 'bash -c "pip3'])} install flask`.replace(/^(.*\(unset.*)$/, '$1)').replace(/^(.*bash -c "pip3.*)$/, '$1"'),
  (w, body) => `f() { local x=1; ${body(w)}; }; f; f`,
  (w, body) => `f() ( ${body(w)} ); f`,
  (w, body) => (w.bash ? `function f { ${body(w)}; }; f` : `f()\n{\n${body(w)}\n}\nf`),
  (w, body) => `if ${condition(w)}; then f() { ${body(w)}; }; else f() { :; }; fi; f`,
  (w) => `n() { [ "$1" = 0 ] && return; pip install flask; n $(($1 - 1)); }; n ${w.one([0, 1, 2])}`,
  (w) => `f() { g "$@"; }; g() { pip install "$1"; }; f ${w.one(['flask', '--break-system-packages flask'])}`,
  (w) => `run() { echo "+ $*"; "$@"; }; run pip3 install ${w.one(['flask', '--break-system-packages flask', '-t lib flask'])}`,
  (w) => `retry() { for i in 1 2; do "$@" && return 0; done; return 1; }; retry pip3 install ${w.one(['flask', '--br flask'])}`,
];

const branches = [
  [2, (w, body) => `if ${condition(w)}; then ${body(w)}; fi`],
  [2, (w, body) => `if ${condition(w)}; then ${body(w)}; else ${body(w)}; fi`],
  (w, body) => `if ${condition(w)}; then ${body(w)}; elif ${condition(w)}; then ${body(w)}; else ${body(w)}; fi`,
  (w, body) => `if ${body(w)}; then ${body(w)}; fi`,
  (w, body) => `if ! ${body(w)}; then ${body(w)}; fi`,
  (w, body) => `case ${w.one(['debian', '"$(whoami)"', '$HOME', 'x$CI', '$(uname)', '"$1"', '$(id -u)'])} in\n  ${w.one(['debian|ubuntu', 'root', '/root', 'x', 'Linux', '""', '0', 'd*', '[!r]*'])}) ${body(w)} ;;\n  *) ${body(w)} ;;\nesac`,
  (w, body) => `case "${w.one(['a', 'b', ''])}" in a) ${body(w)};; b) ${body(w)};; esac`,
  (w, body) => (w.bash ? `case a in a) ${body(w)} ${w.one([';;', ';&', ';;&'])} a*) ${body(w)} ;; b) false ;; esac` : `case a in (a) ${body(w)} ;; esac`),
];

const loops = [
  [2, (w) => `for p in ${w.one(['flask black', 'flask', 'flask black rich', '"flask black"', '', '{flask,black}', '$NOPE', '$(echo flask black)'])}; do ${w.one(['pip', 'pip3', 'python3 -m pip'])} install ${w.one(['"$p"', '$p', '$p --break-system-packages', '-t lib $p'])}; done`],
  (w, body) => `for i in 1 2; do ${body(w)} ${w.one(['&& break', '|| break', '|| continue', '|| exit 1', '', '&& break || sleep 0'])}; done`,
  (w) => `for pip in pip pip3${w.bash ? '' : ' /usr/bin/pip3'}; do $pip install flask${w.one(['', ' --break-system-packages', ' && break'])}; done`,
  (w) => `for f in ${w.one(['', '--user', '--break-system-packages', '"--target lib"', '--user --break-system-packages'])}; do pip install $f flask; done`,
  (w, body) => `i=0; while [ $i -lt ${w.one([0, 1, 2, 3])} ]; do ${body(w)}; i=$((i+1)); done`,
  (w, body) => `until ${w.one(['true', '[ -e done ]', 'false'])}; do ${body(w)}; touch done; ${w.one(['break', 'break', 'exit 0', 'break 1'])}; done`,
  (w, body) => `while ${w.one([':', 'true', 'false'])}; do ${body(w)}; break; done`,
  (w) => `while read -r p; do pip3 install "$p"; done < ${w.file('requirements.txt', w.one(['flask\nblack\n', 'flask\n', '', '# x\nflask\n', 'flask\nrich']))}`,
  (w) => `${w.one(['printf "flask\\nblack\\n"', 'echo flask', 'echo "flask black"', "printf '%s\\n' a b"])} | while read p; do pip install $p; done`,
  (w) => `while read p; do pip install "$p"; done <<EOF\n${w.one(['flask', 'flask\nblack', '--break-system-packages', '$NOPE'])}\nEOF`,
  (w, body) => (w.bash ? `for ((i = 0; i < ${w.one([0, 1, 2])}; i++)); do ${body(w)}; done` : `for i; do ${body(w)}; done`),
  (w) => (w.bash ? `for p in pip{,3}; do $p install flask; done` : `set -- flask black; for p; do pip install "$p"; done`),
  (w, body) => `for a in 1 2; do for b in 1 2; do ${body(w)}; ${w.one(['break', 'break 2', 'continue 2', ':'])}; done; done`,
  (w) => `for r in ${w.one(['*.txt', 'req*.txt', 'none*.txt'])}; do ${w.maybe(0.5, '[ -f "$r" ] && ')}pip3 install -r "$r"; done${(w.file('requirements.txt', 'flask\n'), '')}`,
];

const endings = [
  (w, body) => `exit${w.one(['', ' 0', ' 1'])}; ${body(w)}`,
  (w, body) => `${body(w)}; exit; ${body(w)}`,
  (w, body) => `${condition(w)} && exit ${w.one([0, 1])}; ${body(w)}`,
  (w, body) => `${condition(w)} || exit 1; ${body(w)}`,
  (w, body) => `(exit 3; ${body(w)}); ${body(w)}`,
  (w) => `exec ${w.one(['pip3', 'python3 -m pip', '/usr/bin/pip', '-a x pip3', '-c pip3'])} install flask; pip install rich`,
  (w, body) => `exec ${w.one(['>/dev/null', '2>&1', '2>err.txt', '3>&1'])}; ${body(w)}`,
  (w, body) => `trap ${single(body(w))} ${w.one(['EXIT', '0', 'INT', 'EXIT TERM'])}; ${w.one(['true', 'false', 'exit 0', body(w)])}`,
  (w, body) => (w.bash ? `trap ${single(body(w))} ERR; ${w.one(['true', 'false', body(w)])}` : `trap ${single(body(w))} EXIT; trap - EXIT; true`),
  (w, body) => `set -${w.one(['e', 'eu', 'ex', 'eux', 'euo pipefail', 'u', 'o errexit', 'e; set +e'])}; ${body(w)}; ${body(w)}`,
  (w, body) => `set -e; ${body(w)} || true; ${body(w)}`,
  (w, body) => `set -e; ${condition(w)} && true; ${body(w)}`,
  (w, body) => `set -e; f() { false; ${body(w)}; }; ${w.one(['f', 'f || true', 'if f; then :; fi', 'f && true', '! f'])}; ${body(w)}`,
  (w, body) => `set -e; (${body(w)}); ${body(w)}`,
  (w, body) => `set -e; x=$(${w.one(['false', 'true', 'echo x'])}); ${body(w)}`,
  (w, body) => `set -e; ${w.one(['false | true', 'true | false', '! true', '! false', 'if false; then :; fi', 'while false; do :; done', '{ false; } || :', '[ 1 = 2 ] && echo x'])}; ${body(w)}`,
  (w, body) => `set -n; ${body(w)}`,
  (w, body) => `return 0 2>/dev/null; ${body(w)}`,
  (w, body) => `: ${w.one(['${NOPE:?not set}', '${HOME:?}', '${NOPE:=1}'])}; ${body(w)}`,
  (w, body) => `kill -0 $$; ${body(w)}`,
];

const documents = [
  [2, (w, body) => `${w.one(['bash', 'sh', 'bash -s', 'sh -e', 'bash -eu', 'sh -'])} <<${w.one(['EOF', "'EOF'", '"EOF"', '\\EOF'])}\n${body(w)}\n${body(w)}\nEOF`],
  (w, body) => `cat <<EOF\n${body(w)}\nEOF`,
  (w, body) => `cat > s.sh <<'EOF'\n${w.maybe(0.6, '#!/bin/sh\n')}${body(w)}\nEOF\n${w.one(['sh s.sh', 'bash s.sh', '. ./s.sh', 'chmod +x s.sh; ./s.sh', 'sh ./s.sh', 'true', 'bash -e s.sh', './s.sh', 'cat s.sh', 'source ./s.sh', 'bash < s.sh'])}`,
  (w, body) => `cat > s.sh <<EOF\n${body(w)}\nEOF\nsh s.sh`,
  (w, body) => `echo ${single(body(w))} ${w.one(['| bash', '| sh', '> s.sh; sh s.sh', '', '>> s.sh', '| cat', '| sh -s', '| xargs echo'])}`,
  (w, body) => `printf '%s\\n' ${single(body(w))} | ${w.one(['sh', 'bash -e', 'cat'])}`,
  (w) => `cat <<EOF\n$(pip install flask)\nEOF`,
  (w) => `cat <<${w.one(["'EOF'", '-EOF'])}\n\t$(pip install flask)\n${w.chance(0.5) ? '\t' : ''}EOF`.replace(/'EOF'\n([^]*)\tEOF$/, "'EOF'\n$1EOF"),
  (w, body) => (w.bash ? `bash <<< ${quoted(w, body(w))}` : `sh <<-EOF\n\t${body(w).replaceAll('\n', '\n\t')}\n\tEOF`),
  (w, body) => (w.bash ? `bash <(echo ${single(body(w))})` : `echo ${single(body(w))} | sh`),
  (w) => (w.bash ? `pip install -r <(echo flask)` : `echo flask | pip install -r /dev/stdin`),
  (w, body) => `sh ${w.file('s.sh', `#!/bin/sh\n${body(w)}\n`)}`,
  (w, body) => `${w.one(['./', 'sh ', 'bash ', '. ./', 'bash -x ', 'sh -n '])}${w.file('install.sh', `#!/bin/bash\nset -e\n${body(w)}\n`)} ${w.one(['', 'x', '--yes'])}`,
  (w) => `sh ${w.file('p.sh', 'pip install "$@"\n')} ${w.one(['flask', '--break-system-packages flask', '-t lib flask', ''])}`,
];

const redirections = [
  (w, body) => `${body(w)} >/dev/null 2>&1`,
  (w, body) => `${body(w)} 2>/dev/null; ${body(w)}`,
  (w, body) => `>log ${body(w)}`,
  (w, body) => `${body(w)} </dev/null`,
  (w, body) => `${body(w)} > /nonexistent/log; ${body(w)}`,
  (w, body) => `${body(w)} < missing.in || ${body(w)}`,
  (w, body) => (w.bash ? `${body(w)} &> log` : `${body(w)} >> log`),
];

const directories = [
  (w, body) => `${w.one(['cd /tmp', 'cd', 'cd ~', 'cd /nonexistent', 'mkdir -p a/b && cd a/b', 'cd -', 'cd /tmp && cd -', 'cd "$HOME"', 'cd ..'])} ${w.one(['&&', ';', '||'])} ${body(w)}`,
  (w, body) => `(cd /tmp && ${body(w)}) && ${body(w)}`,
  (w) => `cd /usr/bin ${w.one(['&&', ';'])} ${w.one(['./pip3', 'pip3', './python3 -m pip', '../bin/pip'])} install flask`,
  (w, body) => (w.bash ? `pushd /tmp >/dev/null; ${body(w)}; popd >/dev/null; ${body(w)}` : `OLD=$PWD; cd /; ${body(w)}; cd "$OLD"`),
];

export const COMPOUND = [[4, lists], [2, pipelines], [3, groups], [4, functions], [3, branches], [4, loops], [4, endings], [3, documents], [2, redirections], [1.5, directories]];

/** One construct of any group around statements of `body`. */
export function compound(w, body, group) {
  const rules = group ?? w.one(COMPOUND.map(([weight, all]) => [weight, () => all]));
  const index = rules.map((rule) => (Array.isArray(rule) ? rule : [1, rule]));
  return w.one(index.map(([weight, rule]) => [weight, () => rule(w, body)]));
}
