#!/bin/sh
# What stands between new code and a running site: tables, the cache's table, compressed static files. Safe to repeat.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
"$PYTHON" manage.py migrate --noinput
"$PYTHON" manage.py createcachetable
"$PYTHON" manage.py collectstatic --noinput --verbosity 0
"$PYTHON" manage.py check --deploy --fail-level WARNING
