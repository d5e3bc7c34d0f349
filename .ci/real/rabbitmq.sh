#!/usr/bin/env bash
# Our own RabbitMQ on loopback, apart from any that the system runs: start | stop | kill | env | ctl ARGUMENTS
set -euo pipefail
. "$(dirname "$0")/common.sh"

base="$real_dir/rabbitmq"
port=$(port_of rabbitmq)
distribution=$(port_of rabbitmq-distribution)
epmd=$(port_of rabbitmq-epmd)
programs=/usr/lib/rabbitmq/bin
mkdir -p "$base/mnesia" "$base/log" "$base/home"

export HOME="$base/home"
export RABBITMQ_NODENAME=lacak@localhost RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT="$port"
export RABBITMQ_DIST_PORT="$distribution" ERL_EPMD_PORT="$epmd" ERL_EPMD_ADDRESS=127.0.0.1
export RABBITMQ_CONF_ENV_FILE=/nonexistent RABBITMQ_CONFIG_FILE="$base/rabbitmq" RABBITMQ_ADVANCED_CONFIG_FILE="$base/advanced"
export RABBITMQ_ENABLED_PLUGINS_FILE="$base/enabled_plugins" RABBITMQ_MNESIA_BASE="$base/mnesia" RABBITMQ_LOG_BASE="$base/log"
export RABBITMQ_PID_FILE="$base/pid"
export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +sbwt none"

start() {
  if is_running "$base/pid"; then
    return 0
  fi
  rm -f "$base/pid"
  echo '[].' >"$base/enabled_plugins"
  cat >"$base/rabbitmq.conf" <<'CONF'
vm_memory_high_watermark.absolute = 1GB
disk_free_limit.absolute = 100MB
heartbeat = 10
log.file.level = warning
CONF
  if ! is_running "$base/epmd.pid"; then
    setsid "$(command -v epmd || ls /usr/lib/erlang/erts-*/bin/epmd | head -1)" -port "$epmd" -address 127.0.0.1 >/dev/null 2>&1 &
    echo $! >"$base/epmd.pid"
  fi
  setsid "$programs/rabbitmq-server" >"$base/out.log" 2>&1 &
  "$programs/rabbitmqctl" -q wait --timeout 120 "$base/pid" >/dev/null
  "$programs/rabbitmqctl" -q await_startup >/dev/null
  if ! "$programs/rabbitmqctl" -q list_vhosts | grep -qx app; then
    "$programs/rabbitmqctl" -q add_vhost app
    "$programs/rabbitmqctl" -q add_user app secret
    "$programs/rabbitmqctl" -q set_permissions -p app app '.*' '.*' '.*'
  fi
}

stop() {
  if is_running "$base/pid"; then
    "$programs/rabbitmqctl" -q stop "$base/pid" >/dev/null || end "$base/pid"
  fi
  rm -f "$base/pid"
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  kill)
    is_running "$base/pid" && kill -9 "$(cat "$base/pid")"
    rm -f "$base/pid"
    ;;
  finish)
    stop
    end "$base/epmd.pid"
    ;;
  env)
    echo "export RABBITMQ_URI=amqp://app:secret@127.0.0.1:$port/app"
    echo "export LACAK_REAL_RABBIT_CTL=$(cd "$(dirname "$0")" && pwd)/rabbitmq.sh"
    ;;
  ctl) shift && "$programs/rabbitmqctl" -q "$@" ;;
  *) say "usage: $0 start|stop|kill|finish|env|ctl ..." && exit 2 ;;
esac
