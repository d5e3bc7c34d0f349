# Shared by the scripts beside it: where the servers live, and how their ports are chosen and remembered.
# LACAK_REAL_DIR may point elsewhere; two checkouts with two folders do not meet.

real_dir="${LACAK_REAL_DIR:-${TMPDIR:-/tmp}/lacak-real}"
mkdir -p "$real_dir"
chmod 755 "$real_dir"

say() {
  printf '%s\n' "$*" >&2
}

listens() { # port
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# A port below the ephemeral range that nobody listens on; the same one at the next call with that name.
port_of() { # name
  local file="$real_dir/$1.port" port
  if [ ! -s "$file" ]; then
    for _ in $(seq 100); do
      port=$((20000 + RANDOM % 8000))
      if ! listens "$port"; then
        echo "$port" >"$file"
        break
      fi
    done
  fi
  cat "$file"
}

wait_for_port() { # port, seconds, name
  local until=$((SECONDS + $2))
  until listens "$1"; do
    if [ "$SECONDS" -ge "$until" ]; then
      say "$3 did not open port $1 within $2 s; see $real_dir"
      return 1
    fi
    sleep 0.2
  done
}

is_running() { # pid file
  [ -s "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null
}

# Ends the process of a pid file, politely and then not, and waits until it is gone.
end() { # pid file
  local pid
  is_running "$1" || { rm -f "$1"; return 0; }
  pid=$(cat "$1")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 50); do
    kill -0 "$pid" 2>/dev/null || { rm -f "$1"; return 0; }
    sleep 0.2
  done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$1"
}
