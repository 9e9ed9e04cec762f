package evcharging.architecture.bad.central.network;

import evcharging.architecture.Breaks;

@Breaks("commands, events, replies and messages are records or enums")
final class ChangesOnTheWay implements Command {
  int limit;
}
