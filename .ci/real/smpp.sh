#!/usr/bin/env bash
# An SMPP 3.4 message centre that shares no code with our client; writes what it takes to a file: start | finish | env
set -euo pipefail
. "$(dirname "$0")/common.sh"

base="$real_dir/smpp"
port=$(port_of smpp)
mkdir -p "$base"

case "${1:-}" in
  start)
    if ! is_running "$base/pid"; then
      cp "$(dirname "$0")/smpp/server.js" "$(dirname "$0")/smpp/package.json" "$base/"
      [ -d "$base/node_modules/smpp" ] || (cd "$base" && npm install --no-audit --no-fund --no-package-lock --loglevel=error >"$base/npm.log" 2>&1) \
        || { cat "$base/npm.log" >&2; exit 1; }
      touch "$base/messages.jsonl"
      setsid node "$base/server.js" "$port" lacak secret "$base/messages.jsonl" >>"$base/out.log" 2>&1 &
      echo $! >"$base/pid"
    fi
    wait_for_port "$port" 20 "The SMPP server"
    ;;
  finish) end "$base/pid" ;;
  env)
    echo "export SMPP_HOST=127.0.0.1 SMPP_PORT=$port SMPP_SYSTEM_ID=lacak SMPP_PASSWORD=secret"
    echo "export LACAK_REAL_SMS=$base/messages.jsonl"
    ;;
  *) say "usage: $0 start|finish|env" && exit 2 ;;
esac
