#!/bin/sh
# A throwaway PostgreSQL server for the tests: tools/pgtest.sh start|stop, on the port in PGPORT.
# Nothing is written safely to disk; it is only as quick as it can be.
set -eu
PORT=${PGPORT:-55432}
DIR=${TMPDIR:-/tmp}/pgtest-$PORT
BIN=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -1)
# The server refuses to run as root, so root lends the work to the user postgres.
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
case ${1:-start} in
start)
  mkdir -p "$DIR"
  if [ "$(id -u)" = 0 ]; then chown postgres:postgres "$DIR"; fi
  cd "$DIR"
  [ -f data/PG_VERSION ] || as "$BIN/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  as "$BIN/pg_ctl" -D data -w -t 60 -l log -o "-p $PORT -k $DIR -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100" start >/dev/null
  echo "DATABASE_URL=postgres://postgres@127.0.0.1:$PORT/postgres" ;;
stop)
  cd "$DIR"
  as "$BIN/pg_ctl" -D data -m fast stop >/dev/null
  cd /
  rm -rf "$DIR" ;;
esac
