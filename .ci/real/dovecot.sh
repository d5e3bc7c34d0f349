#!/usr/bin/env bash
# Our own Dovecot on loopback: the Maildir that Postfix fills, over IMAP without TLS: start | stop | finish | env
set -euo pipefail
. "$(dirname "$0")/common.sh"

base="$real_dir/dovecot"
port=$(port_of dovecot)
mkdir -p "$base"

start() {
  if is_running "$base/run/master.pid"; then
    return 0
  fi
  mkdir -p "$base/run" "$base/home" "$base/index" "$real_dir/postfix/mail"
  chown 5000:5000 "$base/home" "$base/index" "$real_dir/postfix/mail"
  chmod 755 "$base" "$base/run"
  cat >"$base/dovecot.conf" <<CONF
base_dir = $base/run
state_dir = $base/run
log_path = $base/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_vsz_limit = 0
mail_location = maildir:$real_dir/postfix/mail/all:INDEX=$base/index:CONTROL=$base/index
mail_uid = 5000
mail_gid = 5000
first_valid_uid = 5000
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=5000 gid=5000 home=$base/home
}
service imap-login {
  inet_listener imap {
    port = $port
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  chroot =
}
CONF
  dovecot -c "$base/dovecot.conf"
  wait_for_port "$port" 20 Dovecot
}

case "${1:-}" in
  start) start ;;
  stop | finish) end "$base/run/master.pid" ;;
  env) echo "export RETURNS_HOST=127.0.0.1 RETURNS_PORT=$port RETURNS_TLS=NONE RETURNS_USERNAME=returns RETURNS_PASSWORD=secret" ;;
  *) say "usage: $0 start|stop|finish|env" && exit 2 ;;
esac
