package evcharging.architecture.bad.cp.engine;

import evcharging.architecture.Breaks;
import java.net.http.HttpClient;

@Breaks("sockets only in the connecting rooms")
final class CallsTheRegistry {
  HttpClient client;
}
