#!/usr/bin/env bash
# Our own clamd on loopback with one signature, that of the harmless EICAR file, and no download: start | stop | finish | env
set -euo pipefail
. "$(dirname "$0")/common.sh"

base="$real_dir/clamd"
port=$(port_of clamd)
mkdir -p "$base/database" "$base/tmp"

start() {
  if is_running "$base/pid"; then
    return 0
  fi
  # in hexadecimal, so that no scanner takes this file for the virus
  printf 'Local.Eicar.Test:0:*:%s\n' 58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a \
    >"$base/database/local.ndb"
  cat >"$base/clamd.conf" <<CONF
DatabaseDirectory $base/database
TemporaryDirectory $base/tmp
TCPAddr 127.0.0.1
TCPSocket $port
LocalSocket $base/clamd.socket
FixStaleSocket yes
LogFile $base/clamd.log
Foreground yes
SelfCheck 0
StreamMaxLength 210M
MaxFileSize 210M
MaxScanSize 400M
AlertExceedsMax yes
CONF
  setsid clamd --config-file="$base/clamd.conf" >>"$base/out.log" 2>&1 &
  echo $! >"$base/pid"
  wait_for_port "$port" 30 "clamd"
}

case "${1:-}" in
  start) start ;;
  stop | finish) end "$base/pid" ;;
  env)
    echo "export LACAK_REAL_CLAMD_PORT=$port LACAK_REAL_CLAMD_SOCKET=$base/clamd.socket"
    echo "export LACAK_REAL_CLAMD_CTL=$(cd "$(dirname "$0")" && pwd)/clamd.sh"
    ;;
  *) say "usage: $0 start|stop|finish|env" && exit 2 ;;
esac
