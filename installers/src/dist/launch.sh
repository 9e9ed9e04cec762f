# Sourced by the programs in bin/: finds Java 25 or newer and runs one main class.
#   launch NAME APP_JAR MAIN_CLASS "JVM FLAGS" ARGUMENTS…
# EV_JAVA names a java to use; EV_JVM_FLAGS adds flags; EV_LOG_DIR makes the program write its log there.
# A program that sets `archive` after this file starts with lib/archives/$archive.jsa, if it is there; EV_ARCHIVES_INTO=DIR has it made (WarmUp.java).

archive=

# Its own note in the directory above bin/ says the version without starting it, which would double the wait of every start.
ev_major() {
  note=${1%/bin/java}/release
  if [ -r "$note" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$note"
  else
    "$1" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p'
  fi
}

ev_java() {
  for candidate in "${EV_JAVA:-}" "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java 2>/dev/null)" \
      /usr/lib/jvm/*/bin/java; do
    [ -n "$candidate" ] && [ -x "$candidate" ] || continue
    if [ "$(ev_major "$candidate")" -ge 25 ] 2>/dev/null; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  echo "JAVA-MISSING: This program needs Java 25 or newer; install it, or name its java with EV_JAVA." >&2
  return 1
}

# The order is always the same, as an archive of classes asks for.
class_path() {
  printf '%s' "$lib/$jar"
  for other in "$lib"/*.jar; do
    [ "$other" = "$lib/$jar" ] || printf ':%s' "$other"
  done
}

archive_flag() {
  [ -n "${archive:-}" ] || return 0
  if [ -n "${EV_ARCHIVES_INTO:-}" ]; then
    printf '%s' "-XX:ArchiveClassesAtExit=$EV_ARCHIVES_INTO/$archive.jsa"
  elif [ -r "$lib/archives/$archive.jsa" ]; then
    printf '%s' "-XX:SharedArchiveFile=$lib/archives/$archive.jsa"
  fi
}

launch() {
  name=$1 jar=$2 main=$3 flags=$4
  shift 4
  java=$(ev_java) || exit 2
  lib=$EV_HOME/lib
  shared=$(archive_flag)
  # shellcheck disable=SC2086  # flags are words
  exec "$java" $flags -Dev.log.name="$name" -Dev.bin="$EV_HOME/bin" ${EV_LOG_DIR:+-Dev.log.dir="$EV_LOG_DIR"} ${EV_JVM_FLAGS:-} \
    ${shared:+"$shared"} -Xlog:cds=off -Dev.archives="$lib/archives" ${EV_ARCHIVES_INTO:+-Dev.archives.into="$EV_ARCHIVES_INTO"} \
    -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$(class_path)" "$main" "$@"
}
