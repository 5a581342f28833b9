#!/bin/bash
# Makes the Debian roots that the real pip is run in.
#
#   make-roots.sh [SUITE...]     default: bookworm trixie sid (bullseye and forky work too)
#   make-roots.sh stand-ins      layers that stand for the images python:* and node:*
#
# For each suite, under $PEP668_ROOTS (default /var/tmp/pep668-roots):
#   SUITE.base/   debootstrap --variant=minbase: the like of `FROM debian:SUITE`
#   SUITE.rich/   what comes on top: python3, pip, venv, pipx, virtualenv, sudo, a user `dev`
# Both are only ever read, as lower layers of an overlay. A root that has its SUITE.ok file is
# complete and left alone. Mirror, proxy and apt options are those of this machine.
set -u
TOP=${PEP668_ROOTS:-/var/tmp/pep668-roots}
export DEBIAN_FRONTEND=noninteractive LC_ALL=C
CLEAN_ENV="env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C"

# What is missing is installed; where that is not possible, say so in one line and stop (exit 3).
prepare() {
  [ "$(id -u)" = 0 ] || { echo "needs root: run it as root on a Debian system"; exit 3; }
  [ -e /etc/debian_version ] || { echo "needs Debian (apt and debootstrap)"; exit 3; }
  unshare -m true 2>/dev/null || { echo "needs mount namespaces, which this system does not allow"; exit 3; }
  local need=
  command -v debootstrap >/dev/null || need="debootstrap debian-archive-keyring"
  command -v gcc >/dev/null || need="$need gcc libc6-dev"
  command -v curl >/dev/null || need="$need curl ca-certificates"
  [ -z "$need" ] || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $need; } >/dev/null 2>&1 \
    || { echo "could not install:$need"; exit 3; }
  mkdir -p "$TOP/debs" "$TOP/run"
}

mirrors() { # the archives this machine's apt uses, main archive first
  { sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources
    sed -n 's/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' /etc/apt/sources.list; } 2>/dev/null | grep -i debian | sort -u
}

there() { curl -sfo /dev/null -m 30 "$1/InRelease"; }

sources() { # SUITE -> the text of its sources.list
  echo "deb $MIRROR $1 main"
  case $1 in sid | forky) return ;; esac
  there "$MIRROR/dists/$1-updates" && echo "deb $MIRROR $1-updates main"
  [ -n "$SECURITY" ] && there "$SECURITY/dists/$1-security" && echo "deb $SECURITY $1-security main"
}

in_layer() { # LOWER UPPER SCRIPT: runs the script by chroot in an overlay; what it writes stays in UPPER
  mkdir -p "$2" "$2.work/w" "$2.work/m"
  unshare -m -p -f --kill-child bash -c '
    set -e; lower=$1 upper=$2 m=$2.work/m
    mount -t overlay overlay -o lowerdir=$lower,upperdir=$upper,workdir=$upper.work/w $m
    mount -t proc proc $m/proc; mount --rbind /dev $m/dev
    mount --bind /etc/resolv.conf $m/etc/resolv.conf; mount --bind /etc/hosts $m/etc/hosts
    mkdir -p $m/host; mount --rbind / $m/host
    chroot $m '"$CLEAN_ENV"' sh -ec "$3"' x "$1" "$2" "$3"
  local rc=$?
  rm -rf --one-file-system "$2.work"
  rmdir "$2/host"
  return $rc
}

RICH='
apt-get update -qq
for p in pipx virtualenv; do [ -z "$(apt-cache madison $p)" ] || more="$more $p"; done
apt-get install -y -qq --no-install-recommends python3 python3-pip python3-venv sudo ca-certificates procps $more
rm -rf /var/lib/apt/lists/*
useradd -m -u 1000 -s /bin/bash dev
echo "dev ALL=(ALL) NOPASSWD: ALL" >/etc/sudoers.d/dev; chmod 440 /etc/sudoers.d/dev
mkdir -p /work; chown dev:dev /work
python3 --version; pip3 --version'

suite() {
  local s=$1 base=$TOP/$1.base rich=$TOP/$1.rich log=$TOP/$1.log script=
  [ ! -e "$TOP/$s.ok" ] || { echo "$s: there already"; return 0; }
  rm -rf --one-file-system "$base" "$rich"
  mkdir -p "$TOP/debs/$s"
  [ -e "/usr/share/debootstrap/scripts/$s" ] || script=/usr/share/debootstrap/scripts/sid
  there "$MIRROR/dists/$s" || { echo "$s: $MIRROR does not have it"; return 1; }
  debootstrap --variant=minbase --cache-dir="$TOP/debs/$s" --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
    "$s" "$base" "$MIRROR" $script >"$log" 2>&1 || { echo "$s: debootstrap failed, see $log"; return 1; }
  rm -rf "$TOP/debs/$s" "$base"/var/cache/apt/archives/*.deb
  sources "$s" >"$base/etc/apt/sources.list"
  cp /etc/apt/apt.conf /etc/apt/apt.conf.d/99* "$base/etc/apt/apt.conf.d/" 2>/dev/null
  # as in Docker's images: small and quiet
  echo 'Acquire::Languages "none";' >"$base/etc/apt/apt.conf.d/no-languages"
  echo 'Acquire::GzipIndexes "true"; Dir::Cache::pkgcache ""; Dir::Cache::srcpkgcache "";' >"$base/etc/apt/apt.conf.d/small"
  echo 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb || true"; };' >"$base/etc/apt/apt.conf.d/clean"
  echo force-unsafe-io >"$base/etc/dpkg/dpkg.cfg.d/unsafe-io"
  printf '#!/bin/sh\nexit 101\n' >"$base/usr/sbin/policy-rc.d"
  chmod 755 "$base/usr/sbin/policy-rc.d"
  # the places that the sandbox mounts over
  : >"$base/etc/ld.so.preload"; : >"$base/etc/resolv.conf"; : >"$base/etc/hosts"; mkdir -p "$base/.pep668"
  in_layer "$base" "$rich" "$RICH" >>"$log" 2>&1 || { echo "$s: installing python3 failed, see $log"; return 1; }
  touch "$TOP/$s.ok"
  echo "$s: made ($(tail -2 "$log" | tr '\n' ' '))"
}

# python:* and node:* are Debian with a program of its own in /usr/local, which carries no marker.
# Here a pyenv python and the node of this machine stand for it, whatever the tag says.
PYTHON='
apt-get update -qq
apt-get install -y -qq --no-install-recommends ca-certificates libssl3 libffi8 libbz2-1.0 liblzma5 libsqlite3-0 libreadline8 libncursesw6 libuuid1 libexpat1 zlib1g libnsl2
rm -rf /var/lib/apt/lists/*
from=/host$PYENV v=$(basename $PYENV | cut -d. -f1,2)
cp -a $from/lib/libpython* /usr/local/lib/ 2>/dev/null || true
(cd $from && tar cf - --exclude=test --exclude=__pycache__ --exclude="site-packages/[!ps]*" lib/python$v bin/python$v) | tar xf - -C /usr/local
ln -s python$v /usr/local/bin/python3; ln -s python3 /usr/local/bin/python
for b in pip pip3 pip$v; do
  printf "#!/usr/local/bin/python$v\nimport sys\nfrom pip._internal.cli.main import main\nsys.exit(main())\n" >/usr/local/bin/$b
  chmod 755 /usr/local/bin/$b
done
ldconfig; pip --version'

NODE='
apt-get update -qq; apt-get install -y -qq --no-install-recommends libstdc++6; rm -rf /var/lib/apt/lists/*
cp /host$NODE /usr/local/bin/node; useradd -m -u 1000 -s /bin/bash node; node --version'

# the full images have what builds need, python3 without pip among it; the slim ones do not
NODE_FULL='
apt-get update -qq; apt-get install -y -qq --no-install-recommends python3 ca-certificates curl make; rm -rf /var/lib/apt/lists/*
python3 --version'

stand_in() { # NAME LOWER SCRIPT
  local upper=$TOP/$1.standin
  [ ! -e "$upper.ok" ] || { echo "$1: there already"; return 0; }
  rm -rf --one-file-system "$upper"
  in_layer "$2" "$upper" "$3" >"$upper.log" 2>&1 || { echo "$1: failed, see $upper.log"; return 1; }
  touch "$upper.ok"
  echo "$1: made ($(tail -1 "$upper.log"))"
}

stand_ins() {
  local base=$TOP/bookworm.base node python
  suite bookworm || return 1
  node=$(readlink -f "$(command -v node)")
  python=$(ls -d "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1* 2>/dev/null | sort -V | tail -1)
  if [ -n "$python" ]; then stand_in python "$base" "PYENV=$python; $PYTHON"; else echo "python: no pyenv python to stand for it"; fi
  stand_in node "$base" "NODE=$node; $NODE" && stand_in node-full "$TOP/node.standin:$base" "$NODE_FULL"
}

prepare
MIRROR=$(mirrors | grep -v security | head -1)
SECURITY=$(mirrors | grep security | head -1)
[ -n "$MIRROR" ] || { echo "no Debian mirror in this machine's apt settings"; exit 3; }
[ $# -gt 0 ] || set -- bookworm trixie sid
rc=0
for s; do
  if [ "$s" = stand-ins ]; then stand_ins; else suite "$s"; fi || rc=1
done
exit $rc
