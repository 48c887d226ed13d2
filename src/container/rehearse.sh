#!/usr/bin/env bash
# Starts the application on its embedded database, opens a few pages and stops it, so that the JVM writes its AOT cache.
set -euo pipefail
cache=$1

java -Xlog:aot*=error -Xlog:cds*=error -XX:AOTCacheOutput="$cache" -XX:MaxRAMPercentage=60 -jar leadpact.jar \
  --server.address=127.0.0.1 --leadpact.embedded-postgres.data-dir=/tmp/rehearsal --leadpact.demo=false &
app=$!

page() {
  exec 3<>/dev/tcp/127.0.0.1/8080 || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  local status
  read -r _ status _ <&3
  exec 3>&-
  [ "$status" = "$2" ]
}

for _ in $(seq 240); do
  kill -0 "$app"
  page /actuator/health 200 2>/dev/null && break
  sleep 0.5
done
page /sign-in 200
page /v3/api-docs 200

kill -TERM "$app"
wait "$app" || [ $? = 143 ]
rm -rf /tmp/rehearsal
[ -s "$cache" ]
