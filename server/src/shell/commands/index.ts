import { echo, printf } from '../builtins/output';
import { pwd } from '../builtins/directories';
import type { Handler } from '../context';
import { addUser, userAdd, id, whoami } from './accounts';
import { updateAlternatives } from './alternatives';
import { awk } from './awk';
import { cp, install, ln, mkdir, mv, rm, rmdir, touch, unlink } from './files';
import { curl, wget } from './download';
import { envsubst } from './envsubst';
import { find } from './find';
import { gosu } from './gosu';
import { egrep, fgrep, grep } from './grep';
import { ls } from './list';
import { make } from './make';
import { aptMark, dpkg, dpkgQuery, lsbRelease } from './packages';
import { perl } from './perl';
import { chmod, chown } from './rights';
import { sed } from './sed';
import { shell } from './shells';
import { test } from './test';
import { basename, cat, cut, dirname, head, quiet, realpath, seq, sort, tac, tail, tr, uniq, wc } from './text';
import { doas, runuser, setpriv, su, sudo } from './users';
import { which } from './which';
import { dd, tee, truncate } from './write';
import { dpkgDivert, uname } from './system';
import { chroot, chrt, env, flock, ionice, nice, plain, script, setarch, stdbuf, taskset, timeout, xargs } from './wrappers';

/** Programs of the system whose doing we follow, by name. */
export const systemCommands: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    'update-alternatives': updateAlternatives,
    rm,
    unlink,
    rmdir,
    mkdir,
    touch,
    truncate,
    mv,
    cp,
    ln,
    install,
    chmod,
    chown,
    tee,
    sed,
    envsubst,
    make,
    gmake: make,
    dd,
    curl,
    wget,
    find,
    ls,
    perl,
    cat,
    head,
    tail,
    sort,
    uniq,
    tac,
    cut,
    awk,
    gawk: awk,
    mawk: awk,
    wc,
    tr,
    grep,
    egrep,
    fgrep,
    basename,
    dirname,
    realpath,
    readlink: realpath,
    seq,
    bash: shell,
    sh: shell,
    dash: shell,
    ash: shell,
    zsh: shell,
    sudo,
    doas,
    su,
    runuser,
    setpriv,
    gosu,
    'su-exec': gosu,
    useradd: userAdd,
    adduser: addUser,
    whoami,
    id,
    which,
    uname,
    'dpkg-divert': dpkgDivert,
    dpkg,
    'dpkg-query': dpkgQuery,
    'apt-mark': aptMark,
    lsb_release: lsbRelease,
    timeout,
    nice,
    nohup: plain,
    setsid: plain,
    time: plain,
    eatmydata: plain,
    fakeroot: plain,
    unbuffer: plain,
    catchsegv: plain,
    linux32: plain,
    linux64: plain,
    setarch,
    ionice,
    stdbuf,
    chrt,
    chroot,
    taskset,
    flock,
    script,
    env,
    xargs,
    echo,
    printf,
    pwd,
    test,
    '[': test,
    true: () => 0,
    false: () => 1,
    sleep: quiet,
    sync: quiet,
  } satisfies Record<string, Handler>),
);
