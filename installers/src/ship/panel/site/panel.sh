#!/bin/sh
# What the menu entry starts: the panel of the point that /etc/evcharging/panel.env names, or that was set up by 'setup'.
set -eu
. /etc/evcharging/panel.env
[ -n "${POINT:-}" ] || exec /opt/evcharging-panel/bin/ev-cp panel
exec /opt/evcharging-panel/bin/ev-cp panel "$POINT" "$PLACE" "$PRICE" "$PORT" --config /etc/evcharging/panel.properties
