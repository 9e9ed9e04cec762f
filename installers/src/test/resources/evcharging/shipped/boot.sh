#!/bin/sh
# Switches on the Debian in a directory: systemd is its first process, in namespaces of its own for processes, mounts and
# control groups; the network is that of the machine below. Runs until its input ends, and takes everything with it then.
#   boot.sh ROOT GROUP         GROUP: a name for its control group
set -eu
root=$1
group=$2

# Nothing of what follows is seen outside: each stage stands in the mounts of the one before.
case "${3:-}" in
'')
  unshare --mount --pid --ipc --uts --fork --kill-child sh "$0" "$root" "$group" grouped &
  booted=$!
  cat >/dev/null
  kill -9 "$booted" 2>/dev/null || true
  wait "$booted" || true
  exec unshare --mount sh "$0" "$root" "$group" swept
  ;;
grouped)
  mount --make-rprivate /
  mount -t cgroup2 cgroup2 "$root/mnt"
  mkdir -p "$root/mnt/$group"
  echo 0 >"$root/mnt/$group/cgroup.procs"
  umount "$root/mnt"
  exec unshare --cgroup sh "$0" "$root" "$group" inside
  ;;
inside)
  mount --bind "$root" "$root"
  mount -t proc proc "$root/proc"
  # What a machine sets in its kernel is the business of the one below.
  mount --bind "$root/proc/sys" "$root/proc/sys"
  mount -o remount,ro,bind "$root/proc/sys"
  mount -t sysfs -o ro sysfs "$root/sys"
  mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
  mount -t tmpfs -o mode=755 tmpfs "$root/dev"
  for name in null zero full random urandom tty; do
    : >"$root/dev/$name"
    mount --bind "/dev/$name" "$root/dev/$name"
  done
  mkdir "$root/dev/pts" "$root/dev/shm"
  mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$root/dev/pts"
  mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
  ln -s pts/ptmx "$root/dev/ptmx"
  ln -s /proc/self/fd "$root/dev/fd"
  mount -t tmpfs -o mode=755 tmpfs "$root/run"
  mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
  cd "$root"
  pivot_root . mnt
  exec chroot . sh -c 'umount -l /mnt
    exec env -i container=trial PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 /lib/systemd/systemd --system --log-target=console'
  ;;
swept)
  mount --make-rprivate /
  mount -t cgroup2 cgroup2 "$root/mnt"
  # What was killed may still be on its way out.
  tries=50
  while [ -d "$root/mnt/$group" ] && [ "$tries" -gt 0 ]; do
    find "$root/mnt/$group" -depth -type d -exec rmdir {} + 2>/dev/null || sleep 0.1
    tries=$((tries - 1))
  done
  ;;
esac
