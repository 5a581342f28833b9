import { test } from '../commands/test';
import type { Handler } from '../context';
import { exportVariables, mapfile, declareVariables, readonlyVariables, unset } from './declare';
import { cd, popd, pushd, pwd } from './directories';
import { fishSet, ifSucceeded } from './fish';
import { compgen } from './compgen';
import { fail, jump, leave, succeed } from './flow';
import { command, evaluateWords, exec, hash, source, trap, type } from './nested';
import { echo, printf } from './output';
import { read } from './read';
import { alias, set, shift, shopt, unalias } from './settings';

/** What fish does itself in another way, or alone. */
export const fishBuiltins: ReadonlyMap<string, Handler> = new Map(
  Object.entries({ set: fishSet, and: ifSucceeded(true), or: ifSucceeded(false), not: ifSucceeded(undefined) } satisfies Record<string, Handler>),
);

/** What the shell does itself, by name. */
export const builtins: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    ':': succeed,
    true: succeed,
    false: fail,
    exit: leave('exit'),
    return: leave('return'),
    break: jump('break'),
    continue: jump('continue'),
    cd,
    pushd,
    popd,
    pwd,
    export: exportVariables,
    readonly: readonlyVariables,
    local: declareVariables(true),
    declare: declareVariables(false),
    typeset: declareVariables(false),
    unset,
    read,
    mapfile,
    readarray: mapfile,
    set,
    shopt,
    shift,
    alias,
    unalias,
    eval: evaluateWords,
    '.': source,
    source,
    exec,
    command,
    builtin: command,
    type,
    trap,
    test,
    '[': test,
    echo,
    printf,
    wait: succeed,
    umask: succeed,
    hash,
    compgen,
    ulimit: succeed,
    jobs: succeed,
    disown: succeed,
    enable: succeed,
    times: succeed,
  } satisfies Record<string, Handler>),
);
