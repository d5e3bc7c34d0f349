#!/usr/bin/env bash
# Our own Kannel on loopback with two message centres behind it, its own fakesmsc and the SMPP server of smpp.sh, which must run:
# start | stop (of bearerbox: smsbox and fakesmsc end with it) | finish | env
set -euo pipefail
. "$(dirname "$0")/common.sh"

base="$real_dir/kannel"
sendsms=$(port_of kannel)
admin=$(port_of kannel-admin)
box=$(port_of kannel-box)
fake=$(port_of kannel-fake)
mkdir -p "$base/store"

configure() {
  cat >"$base/kannel.conf" <<CONF
group = core
admin-port = $admin
admin-interface = 127.0.0.1
admin-password = secret
smsbox-port = $box
smsbox-interface = 127.0.0.1
box-allow-ip = "127.0.0.1"
box-deny-ip = "*.*.*.*"
log-file = "$base/bearerbox.log"
log-level = 1
dlr-storage = internal
store-type = file
store-location = "$base/store/store"

group = smsc
smsc = fake
smsc-id = fake
host = 127.0.0.1
port = $fake
connect-allow-ip = 127.0.0.1
allowed-smsc-id = fake

group = smsc
smsc = smpp
smsc-id = operator
host = 127.0.0.1
port = $(port_of smpp)
smsc-username = "lacak-kannel"
smsc-password = "secret"
system-type = "cp"
interface-version = 34
transceiver-mode = true
allowed-smsc-id = operator
source-addr-ton = 5
source-addr-npi = 0
dest-addr-ton = 1
dest-addr-npi = 1
reconnect-delay = 1
enquire-link-interval = 10
max-pending-submits = 10

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = $box
sendsms-port = $sendsms
sendsms-interface = 127.0.0.1
log-file = "$base/smsbox.log"
access-log = "$base/access.log"
mo-recode = true

group = sendsms-user
username = lacak
password = secret
max-messages = 3
concatenation = true
user-allow-ip = "127.0.0.1"

group = sms-service
keyword = default
text = ""
omit-empty = true
catch-all = true
CONF
}

start() {
  if is_running "$base/bearerbox.pid"; then
    return 0
  fi
  configure
  setsid bearerbox -v 1 "$base/kannel.conf" >>"$base/bearerbox.out" 2>&1 &
  echo $! >"$base/bearerbox.pid"
  wait_for_port "$box" 20 "Kannel's bearerbox"
  setsid smsbox -v 1 "$base/kannel.conf" >>"$base/smsbox.out" 2>&1 &
  echo $! >"$base/smsbox.pid"
  wait_for_port "$sendsms" 20 "Kannel's smsbox"
  # takes what is sent and sends nothing itself; each text is a line of its output
  setsid /usr/lib/kannel/test/fakesmsc -H 127.0.0.1 -r "$fake" -m 0 "0 0 text -" >>"$base/fakesmsc.out" 2>&1 &
  echo $! >"$base/fakesmsc.pid"
}

stop() {
  end "$base/bearerbox.pid"
  end "$base/smsbox.pid"
  end "$base/fakesmsc.pid"
}

case "${1:-}" in
  start) start ;;
  stop | finish) stop ;;
  env)
    echo "export LACAK_REAL_KANNEL_URL=http://127.0.0.1:$sendsms/cgi-bin/sendsms LACAK_REAL_KANNEL_TEXTS=$base/fakesmsc.out"
    echo "export LACAK_REAL_KANNEL_CTL=$(cd "$(dirname "$0")" && pwd)/kannel.sh"
    ;;
  *) say "usage: $0 start|stop|finish|env" && exit 2 ;;
esac
