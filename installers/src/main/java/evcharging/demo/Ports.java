package evcharging.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Where everything listens.
///
/// @param monitors the port of each Engine for its Monitor
public record Ports(int registry, int central, int api, int kafka, List<Integer> monitors) {
  private static final int POINTS = 5;
  private static final int LOWEST = 15_000;
  private static final int HIGHEST = 32_000;

  /// The well-known ones if all of them are free, otherwise free ones.
  public static Ports standardOrFree() {
    Ports standard =
        new Ports(
            5001, 9002, 8000, 9092, IntStream.range(0, POINTS).mapToObj(i -> 9101 + i).toList());
    return standard.all().stream().allMatch(Ports::isFree) ? standard : free();
  }

  /// Ports nobody uses now. Below those that a system gives to whoever connects or asks for any
  /// port: between here and the start of the program nobody else comes by one of them.
  public static Ports free() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      while (held.size() < 4 + POINTS) {
        hold(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST)).ifPresent(held::add);
      }
      List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
      return new Ports(
          ports.get(0), ports.get(1), ports.get(2), ports.get(3), List.copyOf(ports.subList(4, 9)));
    } finally {
      held.forEach(Ports::release);
    }
  }

  private static Optional<ServerSocket> hold(int port) {
    try {
      return Optional.of(new ServerSocket(port));
    } catch (IOException taken) {
      return Optional.empty();
    }
  }

  private List<Integer> all() {
    List<Integer> all = new ArrayList<>(List.of(registry, central, api, kafka));
    all.addAll(monitors);
    return all;
  }

  private static boolean isFree(int port) {
    Optional<ServerSocket> held = hold(port);
    held.ifPresent(Ports::release);
    return held.isPresent();
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
