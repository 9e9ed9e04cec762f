package evcharging.architecture.bad.wire;

import evcharging.architecture.Breaks;

@Breaks("commands, events, replies and messages are records or enums")
final class Changeable implements Message {
  int sequence;
}
