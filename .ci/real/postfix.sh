#!/usr/bin/env bash
# Our own Postfix on loopback: STARTTLS and AUTH on one port, everything delivered to one Maildir: start | finish | env
# Addresses that misbehave: bounce@, full@ (bounce later), defer@ (retried), reject@ (550), temp@ (451), slow@ (5 s), drop@ (421).
set -euo pipefail
. "$(dirname "$0")/common.sh"

base="$real_dir/postfix"
etc="$base/etc"
port=$(port_of postfix)

write_settings() {
  mkdir -p "$etc/sasl" "$base/queue" "$base/data" "$base/mail"
  chown postfix "$base/data"
  chown 5000:5000 "$base/mail"
  if [ ! -s "$etc/key.pem" ]; then
    openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
      -keyout "$etc/key.pem" -out "$etc/cert.pem" 2>/dev/null
  fi
  cat >"$etc/main.cf" <<CONF
compatibility_level = 3.6
myhostname = mx.test
queue_directory = $base/queue
data_directory = $base/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
meta_directory = /etc/postfix
shlib_directory = /usr/lib/postfix
maillog_file = $base/maillog
maillog_file_prefixes = $real_dir
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks =
mydestination =
alias_maps =
virtual_mailbox_domains = pcre:$etc/domains
virtual_mailbox_maps = pcre:$etc/mailboxes
virtual_mailbox_base = $base/mail
virtual_minimum_uid = 100
virtual_uid_maps = static:5000
virtual_gid_maps = static:5000
transport_maps = pcre:$etc/transport
recipient_delimiter = +
smtpd_recipient_restrictions = check_recipient_access pcre:$etc/recipients, permit
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_reject_unlisted_recipient = no
smtpd_tls_cert_file = $etc/cert.pem
smtpd_tls_key_file = $etc/key.pem
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = cyrus
smtpd_sasl_path = smtpd
cyrus_sasl_config_path = $etc/sasl
message_size_limit = 30000000
maximal_queue_lifetime = 1m
bounce_queue_lifetime = 1m
minimal_backoff_time = 5s
maximal_backoff_time = 10s
queue_run_delay = 5s
CONF
  echo '/./ OK' >"$etc/domains"
  echo '/^(.*)@(.*)$/ all/' >"$etc/mailboxes"
  cat >"$etc/transport" <<'CONF'
/^bounce(\+.*)?@/ error:5.1.1 mailbox does not exist
/^full(\+.*)?@/ error:5.2.2 mailbox full
/^defer(\+.*)?@/ retry:4.2.0 try again later
CONF
  cat >"$etc/recipients" <<'CONF'
/^reject(\+.*)?@/ 550 5.1.1 user unknown
/^temp(\+.*)?@/ 451 4.7.1 greylisted
/^slow(\+.*)?@/ sleep 5
/^drop(\+.*)?@/ 421 4.3.2 closing
CONF
  cat >"$etc/sasl/smtpd.conf" <<CONF
pwcheck_method: auxprop
auxprop_plugin: sasldb
mech_list: PLAIN LOGIN
sasldb_path: $etc/sasldb2
CONF
  echo -n secret | saslpasswd2 -p -c -f "$etc/sasldb2" -u mx.test app
  chown postfix "$etc/sasldb2"
  cat >"$etc/master.cf" <<CONF
127.0.0.1:$port inet n - n - - smtpd
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
showq     unix  n - n - - showq
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
virtual   unix  - n n - - virtual
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
CONF
}

case "${1:-}" in
  start)
    write_settings
    if ! postfix -c "$etc" status 2>/dev/null; then
      postfix -c "$etc" start 2>"$base/start.log" || { tail -20 "$base/start.log" "$base/maillog" >&2; exit 1; }
    fi
    wait_for_port "$port" 20 Postfix
    ;;
  finish) [ ! -d "$etc" ] || postfix -c "$etc" stop 2>/dev/null || true ;;
  env)
    echo "export SMTP_HOST=127.0.0.1 SMTP_PORT=$port SMTP_USERNAME=app@mx.test SMTP_PASSWORD=secret SMTP_TLS=STARTTLS SMTP_TRUST=127.0.0.1"
    echo "export LACAK_REAL_MAILDIR=$base/mail/all LACAK_REAL_CERTIFICATE=$etc/cert.pem"
    ;;
  *) say "usage: $0 start|finish|env" && exit 2 ;;
esac
