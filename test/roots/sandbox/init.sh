# The first process of a sandbox's namespaces: mounts a throw-away overlay over the root, runs the
# command in it, and waits a little for what it left running. All ends with this process.
#   init.sh RUN LOWER UPPER WORK USER CWD WHEELS NAME=VALUE... COMMAND...
# RUN holds: f/ (files laid before), o/ (log and observer), preload, hosts, resolv. UPPER may be
# empty: then what the command writes goes to memory and is gone at the end.
set -e
R=$1 LOWER=$2 UPPER=$3 WORK=$4 USERSPEC=$5 CWD=$6 WHEELS=$7; shift 7
M=$R/m
mount --make-rprivate /
if [ -z "$UPPER" ]; then
  mount -t tmpfs -o size=2g,mode=755 tmpfs "$R/t"
  UPPER=$R/t/upper WORK=$R/t/work
  mkdir "$UPPER" "$WORK"
fi
mount -t overlay overlay -o "lowerdir=$LOWER,upperdir=$UPPER,workdir=$WORK,volatile" "$M"
# folders that are there keep their owner and mode: /tmp stays everybody's
if [ -d "$R/f" ]; then tar -C "$R/f" -cf - . | tar -C "$M" -xpf - --no-overwrite-dir; fi
mkdir -p "$M/proc" "$M/dev" "$M/.pep668"
mount -t proc proc "$M/proc"
mount -t tmpfs -o mode=755 tmpfs "$M/dev"
for d in "null 1 3" "zero 1 5" "full 1 7" "random 1 8" "urandom 1 9" "tty 5 0"; do
  mknod -m 666 "$M/dev/${d%% *}" c ${d#* }
done
mkdir "$M/dev/shm" "$M/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$M/dev/shm"
mkdir "$M/dev/small" # a disk that is full soon
mount -t tmpfs -o mode=1777,size=3m tmpfs "$M/dev/small"
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$M/dev/pts"
ln -s pts/ptmx "$M/dev/ptmx"
ln -s /proc/self/fd "$M/dev/fd"
ln -s fd/0 "$M/dev/stdin"; ln -s fd/1 "$M/dev/stdout"; ln -s fd/2 "$M/dev/stderr"
mount --bind "$R/o" "$M/.pep668"
mount --bind "$WHEELS" "$M/.pep668/wheels"
mount -o remount,bind,ro "$M/.pep668/wheels"
mount --bind "$R/hosts" "$M/etc/hosts"
mount --bind "$R/resolv" "$M/etc/resolv.conf"
[ -e "$M/etc/ld.so.preload" ] || : >"$M/etc/ld.so.preload"
mount --bind "$R/preload" "$M/etc/ld.so.preload"
[ -d "$M$CWD" ] || { mkdir -p "$M$CWD"; chroot "$M" chown "$USERSPEC" "$CWD"; }
hostname sandbox
set +e
# the capabilities a container's root has, no more
CAPS=-all
for c in chown dac_override fsetid fowner mknod setgid setuid setfcap setpcap net_bind_service sys_chroot kill audit_write; do
  CAPS=$CAPS,+$c
done
setpriv --bounding-set "$CAPS" chroot --userspec="$USERSPEC" "$M" /usr/bin/env -i -C "$CWD" "$@" </dev/null &
wait $!
code=$?
# whatever is left running gets 2 s, pythons 15 s: a pip started with & has its say
i=0
while [ $i -lt 150 ]; do
  busy=
  for p in "$M"/proc/[0-9]*; do
    [ "${p##*/}" != 1 ] || continue
    [ $i -ge 20 ] || busy=1
    case $(readlink "$p/exe" 2>/dev/null) in */python*) busy=1 ;; esac
  done
  [ -n "$busy" ] || break
  sleep 0.1
  i=$((i + 1))
done
echo $code >"$R/exit"
