# Sourced by the scripts: the tools and the jar that they need. The caller stands in the top folder of the repository.

JAR=target/switchboard.jar

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
