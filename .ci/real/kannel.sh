#!/usr/bin/env bash
# Our own Kannel on loopback with two message centres behind it, its own fakesmsc and the SMPP server of smpp.sh, which must run:
# start | stop (of bearerbox: smsbox and fakesmsc end with it) | finish | env | text FROM WORDS… (somebody writes to the office)
set -euo pipefail
. "$(dirname "$0")/common.sh"

base="$real_dir/kannel"
sendsms=$(port_of kannel)
admin=$(port_of kannel-admin)
box=$(port_of kannel-box)
fake=$(port_of kannel-fake)
people=$(port_of kannel-people)
# where a gateway of ours must listen to hear what people write
answers=$(port_of kannel-answers)
secret=alamat-untuk-tes
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
smsc = fake
smsc-id = people
host = 127.0.0.1
port = $people
connect-allow-ip = 127.0.0.1
allowed-smsc-id = people

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
get-url = "http://127.0.0.1:$answers/callbacks/sms/fake/$secret?id=%I&from=%p&text=%b"
max-messages = 0
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

# fakesmsc stays once it has said what it has to say
text() { # from, words
  local from=$1 sent pid
  shift
  sent=$(mktemp "$base/people.XXXXXX")
  setsid /usr/lib/kannel/test/fakesmsc -H 127.0.0.1 -r "$people" -m 1 "$from 1500 text $*" >"$sent" 2>&1 &
  pid=$!
  for _ in $(seq 50); do
    if grep -q "sent message 1" "$sent"; then
      break
    fi
    sleep 0.1
  done
  kill "$pid" 2>/dev/null || true
  grep -q "sent message 1" "$sent"
}

case "${1:-}" in
  start) start ;;
  stop | finish) stop ;;
  text) text "${@:2}" ;;
  env)
    echo "export LACAK_REAL_KANNEL_URL=http://127.0.0.1:$sendsms/cgi-bin/sendsms LACAK_REAL_KANNEL_TEXTS=$base/fakesmsc.out"
    echo "export LACAK_REAL_KANNEL_GATEWAY=$answers LACAK_REAL_KANNEL_SECRET=$secret"
    echo "export LACAK_REAL_KANNEL_CTL=$(cd "$(dirname "$0")" && pwd)/kannel.sh"
    ;;
  *) say "usage: $0 start|stop|finish|env|text FROM WORDS" && exit 2 ;;
esac
