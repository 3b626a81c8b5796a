#!/bin/bash
# Unpacks the jar and starts it once to store the classes that a start and a first page load (class data sharing):
#   docker/archive-classes.sh target/cordee.jar FOLDER --spring.datasource.url=jdbc:mariadb://HOST:3306/cordee
# From then on this starts the server faster, with the same settings as before:
#   java -XX:+ExitOnOutOfMemoryError -XX:SharedArchiveFile=FOLDER/cordee.jsa -jar FOLDER/cordee.jar …
# Without the archive, or with one of another Java or another jar, the server starts as usual.
# With --unpacked instead of the jar, the folder holds it already.
# Run it while no other server uses the database: a second node waits for the first one.
set -euo pipefail
jar=$1 folder=$2
shift 2
port=${CORDEE_ARCHIVE_PORT:-18080}
[ "$jar" = --unpacked ] || java -Djarmode=tools -jar "$jar" extract --force --destination "$folder"
# The archive keeps the paths: absolute ones are found from every folder.
folder=$(cd "$folder" && pwd)
archive=$folder/cordee.jsa
java -XX:+ExitOnOutOfMemoryError -XX:ArchiveClassesAtExit="$archive" -Xlog:cds=off -Xlog:cds+dynamic=off -jar "$folder/cordee.jar" "$@" \
  --server.address=127.0.0.1 --server.port="$port" &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
until { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; do
  kill -0 $server
  if [ $SECONDS -gt 300 ]; then
    echo "the server did not answer within five minutes: stop other servers on this database" >&2
    exit 1
  fi
  sleep 1
done
printf 'GET /sign-in HTTP/1.0\r\nHost: localhost\r\nAccept: text/html\r\n\r\n' >&3
grep -q '^HTTP/1.1 200' <&3
kill $server
wait $server || true
test -s "$archive"
