package evcharging.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Where everything listens.
///
/// @param monitors the port of each Engine for its Monitor
public record Ports(int registry, int central, int api, int kafka, List<Integer> monitors) {
  private static final int POINTS = 5;

  /// The well-known ones if all of them are free, otherwise free ones.
  public static Ports standardOrFree() {
    Ports standard =
        new Ports(
            5001, 9002, 8000, 9092, IntStream.range(0, POINTS).mapToObj(i -> 9101 + i).toList());
    return standard.all().stream().allMatch(Ports::isFree) ? standard : free();
  }

  /// Ports nobody uses now.
  public static Ports free() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < 4 + POINTS; i++) {
        held.add(new ServerSocket(0));
      }
      List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
      return new Ports(
          ports.get(0), ports.get(1), ports.get(2), ports.get(3), List.copyOf(ports.subList(4, 9)));
    } catch (IOException e) {
      throw new UncheckedIOException("no free ports", e);
    } finally {
      held.forEach(Ports::release);
    }
  }

  private List<Integer> all() {
    List<Integer> all = new ArrayList<>(List.of(registry, central, api, kafka));
    all.addAll(monitors);
    return all;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
