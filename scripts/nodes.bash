# Sourced by scripts/run and scripts/cluster: a local cluster of separate processes on loopback. Node N listens on 8080 + N, its
# admin port is 9080 + N, its cluster port 5700 + N; the balancer listens on 8080. What is running is in target/cluster: NAME.pid
# and NAME.log of node-1, node-2, ... and balancer.

STATE=target/cluster
START_SECONDS=60
PROCESSORS=$(nproc)
STOP_SECONDS=25

names() { # COUNT
  seq -f 'node-%g' 1 "$1"
  echo balancer
}

pid_of() { # NAME: its process, if that is running and is ours
  local pid
  pid=$(cat "$STATE/$1.pid" 2>/dev/null) || return 1
  grep -qz 'switchboard.jar' "/proc/$pid/cmdline" 2>/dev/null || return 1
  echo "$pid"
}

ports_of() { # NAME
  local n=${1#node-}
  if [[ $1 == balancer ]]; then echo 8080; else echo $((8080 + n)) $((9080 + n)) $((5700 + n)); fi
}

# Says of each port of these that is taken, and by whom; fails when there is one.
check_ports() { # NAME...
  local name port listener taken=0
  for name in "$@"; do
    for port in $(ports_of "$name"); do
      if listener=$(listener "$port"); then
        echo "port $port ($name) is taken${listener:+ by $listener}" >&2
        taken=1
      fi
    done
  done
  return $taken
}

# Prints who listens on the port of loopback, as far as we may see that; fails when nobody does.
listener() { # PORT
  if ! command -v ss >/dev/null; then
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
    return
  fi
  ss -Hltnp "sport = :$1" | awk '
    $4 ~ /^(127\.0\.0\.1|0\.0\.0\.0|\*|\[::\]|\[::ffff:127\.0\.0\.1\]):/ {
      found = 1
      if (match($0, /"[^"]+",pid=[0-9]+/)) {
        split(substr($0, RSTART, RLENGTH), who, /",pid=/)
        print substr(who[1], 2) " (pid " who[2] ")"
      }
    }
    END { exit !found }' | head -n 1
}

start() { # NAME COUNT: in the background, with its log in a file
  local name=$1 count=$2 n=${1#node-} arguments=()
  if [[ $name == balancer ]]; then
    arguments=(balance --port 8080)
    for n in $(seq 1 "$count"); do arguments+=(--backend "127.0.0.1:$((8080 + n))"); done
  else
    arguments=(serve --port $((8080 + n)) --admin-port $((9080 + n)) --cluster-port $((5700 + n))
      --cluster-members "$(seq -s, -f '127.0.0.1:570%g' 1 "$count")")
  fi
  mkdir -p $STATE
  # The balancer looks twice a second. The nodes share the processors: more event loops than those only wait for one another.
  SWITCHBOARD_NODE=$name SWITCHBOARD_SHUTDOWN_BALANCER=${SWITCHBOARD_SHUTDOWN_BALANCER-1s} \
    SWITCHBOARD_HTTP_LOOPS=$((PROCESSORS > count ? PROCESSORS / count : 1)) \
    nohup java @conf/jvm.options "${FROM_ARCHIVE[@]}" -jar $JAR "${arguments[@]}" \
    </dev/null >"$STATE/$name.log" 2>&1 &
  echo $! >"$STATE/$name.pid"
  # Between fork and exec it is not yet known by its command line.
  for _ in {1..100}; do
    if pid_of "$name" >/dev/null; then break; fi
    sleep 0.01
  done
}

# Waits until these are ready; when one ends instead, or is not ready in time, prints its last lines and fails.
await_ready() { # NAME...
  local name end=$((SECONDS + START_SECONDS))
  for name in "$@"; do
    until is_ready "$name"; do
      if ! pid_of "$name" >/dev/null; then
        echo "$name ended at its start:" >&2
      elif ((SECONDS >= end)); then
        echo "$name is not ready after $START_SECONDS s:" >&2
      else
        sleep 0.2
        continue
      fi
      tail -n 20 "$STATE/$name.log" | sed 's/^/  /' >&2
      return 1
    done
  done
}

is_ready() { # NAME; the balancer is ready when it has a page from a node
  if [[ $1 == balancer ]]; then answers 8080 /; else answers $((9080 + ${1#node-})) /health/ready; fi
}

answers() ( # PORT PATH: whether the answer is 200; curl may not be there
  exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
  IFS= read -r -t 2 status <&3 && [[ $status == 'HTTP/1.1 200'* ]]
) 2>/dev/null

sees() ( # NAME COUNT: whether that node has so many members in sight
  exec 3<>"/dev/tcp/127.0.0.1/$((9080 + ${1#node-}))" || exit 1
  printf 'GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
  timeout 5 cat <&3 | tr -d '\r' | grep -Eq "^switchboard_cluster_size $2(\.0)?$"
) 2>/dev/null

# Asks these to stop, waits for them, and kills what is left at the deadline.
stop() { # NAME...
  local name pid end=$((SECONDS + STOP_SECONDS))
  for name in "$@"; do
    # One that was paused has to run to see that it is to stop.
    if pid=$(pid_of "$name"); then kill -TERM "$pid" && kill -CONT "$pid"; fi || true
  done
  for name in "$@"; do
    while pid=$(pid_of "$name") && ((SECONDS < end)); do sleep 0.1; done
    if pid=$(pid_of "$name"); then
      echo "$name did not stop within $STOP_SECONDS s and is killed" >&2
      kill -KILL "$pid" || true
    fi
    rm -f "$STATE/$name.pid"
  done
}

# Shows the logs as they grow, each line with its node's name in front, until the processes end.
follow() { # NAME...
  local name color=0 before after=''
  for name in "$@"; do
    before=$(printf '%-9s' "$name")
    if [[ -t 1 ]]; then
      before=$'\e['"$((31 + color++ % 6))m$before"
      after=$'\e[0m'
    fi
    tail -n +1 --pid="$(pid_of "$name")" -f "$STATE/$name.log" 2>/dev/null | sed -u "s/^/$before$after/" &
  done
}
