# Sourced by the scripts: the tools and the jar that they need. The caller stands in the top folder of the repository.

JAR=target/switchboard.jar
ARCHIVE=target/switchboard.jsa
# Starts from it, and says nothing when it does not fit.
FROM_ARCHIVE=(-XX:SharedArchiveFile=$ARCHIVE -Xlog:disable -Xlog:all=error:stderr)

# need COMMAND PACKAGE [COMMAND PACKAGE]...: installs the Debian packages of the commands that are missing, as root.
need() {
  local packages=()
  while (($# > 0)); do
    command -v "$1" >/dev/null || packages+=("$2")
    shift 2
  done
  ((${#packages[@]} > 0)) || return 0
  if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
    echo "missing: ${packages[*]}; install them, or run this as root on Debian" >&2
    return 1
  fi
  mkdir -p target
  quietly "installing ${packages[*]}" target/install.log install_packages "${packages[@]}"
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q -o DPkg::Lock::Timeout=120 update &&
    apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "$@"
}

# ensure_jar: builds the jar when it is missing or older than what it is made of. Tests and formatting are scripts/check's.
ensure_jar() {
  need javac openjdk-17-jdk-headless mvn maven
  if [[ ! -e $JAR || -n $(find pom.xml src/main -newer $JAR -print -quit) ]]; then
    mkdir -p target
    quietly "building $JAR" target/build.log \
      mvn -q -B package -Dmaven.test.skip=true -Dspotless.check.skip=true
    # Maven leaves the jar alone when only times have changed.
    touch $JAR
  fi
}

# ensure_archive: keeps the classes that a start loads ready to be mapped, which halves the work of a start. Without one, or with
# one that does not fit the JVM, a node starts all the same.
ensure_archive() {
  if [[ ! $ARCHIVE -nt $JAR ]]; then
    quietly "preparing fast starts" target/archive.log write_archive || rm -f $ARCHIVE
  fi
}

write_archive() { # of a node that is alone on free ports and stops as soon as it listens
  local log=target/archive.log node end=$((SECONDS + 60))
  SWITCHBOARD_SHUTDOWN_BALANCER=0s java @conf/jvm.options -XX:ArchiveClassesAtExit=$ARCHIVE -jar $JAR serve --port 0 --admin-port 0 --cluster-port 0 \
    --cluster-name archive --cluster-members '' </dev/null &
  node=$!
  until grep -q 'listening on' $log || ! kill -0 $node 2>/dev/null || ((SECONDS > end)); do sleep 0.1; done
  kill -TERM $node
  wait $node
}

# quietly WHAT LOG COMMAND...: says in one line what is done and how long it took; shows the log when it failed.
quietly() {
  local what=$1 log=$2 start=$SECONDS code=0
  shift 2
  printf '%s ... ' "$what"
  "$@" >"$log" 2>&1 || code=$?
  if ((code != 0)); then
    echo "failed after $((SECONDS - start)) s"
    cat "$log" >&2
    return $code
  fi
  echo "done in $((SECONDS - start)) s"
}
