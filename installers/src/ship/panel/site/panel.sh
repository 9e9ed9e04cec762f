#!/bin/sh
# What the menu entry starts: the panel of the point that /etc/evcharging/panel.env names.
set -eu
. /etc/evcharging/panel.env
exec /opt/evcharging-panel/bin/ev-cp panel "$POINT" "$PLACE" "$PRICE" "$PORT" --config /etc/evcharging/panel.properties
