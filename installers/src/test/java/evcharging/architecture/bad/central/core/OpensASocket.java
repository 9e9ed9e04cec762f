package evcharging.architecture.bad.central.core;

import evcharging.architecture.Breaks;
import java.net.Socket;

@Breaks("sockets only in the connecting rooms")
final class OpensASocket {
  Socket socket;
}
