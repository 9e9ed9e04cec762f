package evcharging.setup;

import evcharging.crypto.ClientTls;
import evcharging.crypto.TlsTrouble;
import evcharging.domain.Secret;
import evcharging.setup.Trouble.Why;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocket;

/// Whether what was written down works: a server answers over TLS with a certificate of the
/// network, a port of this machine is free.
public final class Reach {
  private Reach() {}

  /// It answers on that port, and its certificate is of this CA and for this name.
  public static Outcome answers(Target who, String caPem, Duration patience) {
    try {
      ClientTls.trusting(caPem).connect(who.host(), who.port(), patience).close();
      return Outcome.passed(who.toString());
    } catch (IOException e) {
      return Outcome.failed(Trouble.notReached(who, TlsTrouble.kind(e)));
    }
  }

  /// The REST API takes this token for this path.
  public static Outcome takes(
      Target who, String caPem, String path, Secret token, Duration patience) {
    try (SSLSocket socket = ClientTls.trusting(caPem).connect(who.host(), who.port(), patience)) {
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      HttpAnswer answer = HttpAnswer.get(socket, who, path, Optional.of(token));
      return switch (answer.status()) {
        case 200 -> Outcome.passed(who.toString());
        case 401, 403 -> Outcome.failed(new Trouble(Why.TOKEN, who));
        case 0, 404 -> Outcome.failed(new Trouble(Why.ANOTHER_SERVER, who));
        default -> Outcome.failed(new Trouble(Why.SAID_NO, who, "HTTP " + answer.status()));
      };
    } catch (IOException e) {
      return Outcome.failed(Trouble.notReached(who, TlsTrouble.kind(e)));
    }
  }

  /// A server of this machine can listen there.
  ///
  /// @param itRuns the very program that is set up runs already: then it is the one that listens
  public static Outcome free(boolean itRuns, int... ports) {
    Set<Integer> asked = new HashSet<>();
    for (int port : ports) {
      if (!asked.add(port)) {
        return Outcome.failed(new Trouble(Why.PORT_TWICE, port));
      }
    }
    for (int port : ports) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(port));
      } catch (IOException e) {
        return itRuns
            ? new Outcome.Passed("own", List.of())
            : Outcome.failed(new Trouble(Why.PORT_IN_USE, port));
      }
    }
    return Outcome.passed();
  }

  /// The name leads to an address of this machine: as far as this machine can see. One behind a
  /// router that translates is not wrong for that.
  public static Outcome leadsHere(Iterable<String> names) {
    for (String name : names) {
      try {
        InetAddress address = InetAddress.getByName(name);
        if (java.net.NetworkInterface.getByInetAddress(address) == null
            && !address.isLoopbackAddress()) {
          return new Outcome.Warned(new Trouble(Why.NAME_ELSEWHERE, name));
        }
      } catch (IOException e) {
        return new Outcome.Warned(new Trouble(Why.NAME_ELSEWHERE, name));
      }
    }
    return Outcome.passed(String.join(", ", names));
  }
}
