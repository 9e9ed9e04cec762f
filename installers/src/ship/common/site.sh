#!/bin/sh
# What an installation adds outside /opt: `site.sh install|upgrade|remove PACKAGE`, run by the package as root.
#
#   /usr/bin/…                      links to the programs
#   /etc/evcharging/…               configuration; made once, never overwritten, kept on removal; it names files of
#                                   secrets and holds none, so that whoever opens a menu entry may read it
#   /var/lib/evcharging/…           data; kept on removal
#   /var/log/evcharging/…           logs of the services
#   /usr/lib/systemd/system/…       units, for the programs that run without a window
#   /usr/share/applications/…       menu entries, for those with one
#
# Everything is idempotent: an upgrade runs it again.
set -eu
action=$1
package=$2
home=/opt/$package
site=$home/lib/site
user=evcharging

data=/var/lib/evcharging
etc=/etc/evcharging
logs=/var/log/evcharging
units=/usr/lib/systemd/system
menus=/usr/share/applications

systemd_runs() { [ -d /run/systemd/system ]; }

owned() { # DIRECTORY MODE
  mkdir -p "$1"
  chown "$user:$user" "$1"
  chmod "$2" "$1"
}

ensure_user() {
  getent passwd "$user" >/dev/null && return 0
  useradd --system --user-group --home-dir "$data" --no-create-home --shell /usr/sbin/nologin \
    --comment "EV charging network" "$user"
}

note() { # PATH: purge removes it
  grep -qxF "$1" "$data/.packages/$package" 2>/dev/null || echo "$1" >>"$data/.packages/$package"
}

install_directories() {
  owned "$data" 0755
  mkdir -p "$etc" "$data/.packages"
  owned "$logs" 0750
  while read -r name; do
    [ -n "$name" ] || continue
    owned "$data/$name" 0700
    note "$data/$name"
  done <"$site/data.txt"
}

install_configuration() {
  for file in "$site"/etc/*; do
    [ -e "$file" ] || continue
    name=$(basename "$file")
    [ -e "$etc/$name" ] || { cp -r "$file" "$etc/$name"; chown -R "root:$user" "$etc/$name"; chmod -R u=rwX,go=rX "$etc/$name"; }
    note "$etc/$name"
  done
}

install_programs() {
  while read -r program; do
    [ -n "$program" ] && ln -sf "$home/bin/$program" "/usr/bin/$program"
  done <"$site/programs.txt"
}

install_units() {
  for unit in "$site"/units/*.service; do
    [ -e "$unit" ] || continue
    mkdir -p "$units"
    cp "$unit" "$units/"
  done
  ! systemd_runs || systemctl daemon-reload
}

install_menus() {
  for menu in "$site"/menu/*.desktop; do
    [ -e "$menu" ] || continue
    mkdir -p "$menus"
    cp "$menu" "$menus/"
  done
}

# Class data of this very runtime, so that programs start sooner; made here, as it depends on the machine.
install_start_cache() {
  "$home/lib/runtime/bin/java" -XX:+UseSerialGC -Xshare:dump >/dev/null 2>&1 || true
}

each_unit() { # systemctl ARGUMENTS
  systemd_runs || return 0
  for unit in "$site"/units/*.service; do
    [ -e "$unit" ] || continue
    name=$(basename "$unit")
    case "$name" in
      *@.service) systemctl "$@" "${name%@.service}@*.service" 2>/dev/null || true ;;
      *) systemctl "$@" "$name" 2>/dev/null || true ;;
    esac
  done
}

remove_everything_outside() {
  each_unit stop
  each_unit disable
  while read -r program; do
    [ -n "$program" ] || continue
    target=$(readlink "/usr/bin/$program" 2>/dev/null || true)
    [ "$target" != "$home/bin/$program" ] || rm -f "/usr/bin/$program"
  done <"$site/programs.txt"
  for unit in "$site"/units/*.service; do
    [ -e "$unit" ] && rm -f "$units/$(basename "$unit")"
  done
  for menu in "$site"/menu/*.desktop; do
    [ -e "$menu" ] && rm -f "$menus/$(basename "$menu")"
  done
  rm -f "$home"/lib/runtime/lib/server/classes*.jsa
  ! systemd_runs || systemctl daemon-reload
}

case "$action" in
  install)
    ensure_user
    install_directories
    install_configuration
    install_programs
    install_units
    install_menus
    install_start_cache
    each_unit try-restart
    ;;
  # Before an upgrade: the running programs keep their open files; install restarts them on the new ones.
  upgrade) rm -f "$home"/lib/runtime/lib/server/classes*.jsa ;;
  remove) remove_everything_outside ;;
  *) echo "usage: site.sh install|upgrade|remove PACKAGE" >&2; exit 64 ;;
esac
exit 0
