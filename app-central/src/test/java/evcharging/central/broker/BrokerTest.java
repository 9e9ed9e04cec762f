package evcharging.central.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.broker.BrokerHealth.Down;
import evcharging.central.broker.BrokerHealth.Running;
import evcharging.central.bus.BusHealth;
import evcharging.central.bus.Collected;
import evcharging.central.bus.Delivered;
import evcharging.central.bus.Outgoing;
import evcharging.central.bus.RecordsIn;
import evcharging.central.bus.RecordsOut;
import evcharging.crypto.Authority;
import evcharging.crypto.ServerIdentity;
import evcharging.wire.Topics;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The broker as Central runs it: a real process that is killed, left behind and found again.
class BrokerTest {
  private static final Duration LONG = Duration.ofSeconds(120);
  @TempDir Path directory;
  private Broker broker;

  @AfterEach
  void endProcess() {
    broker.stop();
  }

  @Test
  @Tag("F-05")
  void aKilledBrokerComesBackAndLosesNothingItAcknowledged() throws Exception {
    broker = running(options("127.0.0.1"));
    ensureTopics();
    long firstPid = pid(broker);
    Delivered delivered = new Delivered();
    Collected read = new Collected();
    try (RecordsOut out = RecordsOut.start("load", broker::access, 1_000, delivered);
        RecordsIn _ = readTelemetry(read)) {
      long offered =
          offerUntil(out, 0, () -> delivered.ids().size() > 2_000 && !read.texts().isEmpty());
      ProcessHandle.of(firstPid).orElseThrow().destroyForcibly();
      offered = offerUntil(out, offered, () -> broker.health() instanceof Down);
      offered = offerUntil(out, offered, () -> broker.health() instanceof Running);
      int before = delivered.ids().size();
      offerUntil(out, offered, () -> delivered.ids().size() > before + 2_000);
      assertThat(pid(broker)).isNotEqualTo(firstPid);
      await().atMost(LONG).until(() -> numbers(read).containsAll(delivered.ids()));
    }
    assertThat(read.texts()).doesNotHaveDuplicates();
    assertThat(read.healthChanges().stream().map(BusHealth::up))
        .containsSubsequence(true, false, true);
    assertThat(delivered.healthChanges().stream().map(BusHealth::up))
        .containsSubsequence(true, false, true);
  }

  @Test
  @Tag("F-04")
  void theNextCentralAdoptsTheBrokerThatRuns() throws Exception {
    Broker first = running(options("127.0.0.1"));
    long pid = pid(first);
    first.close();
    broker = running(options("127.0.0.1"));
    assertThat(broker.health())
        .isInstanceOfSatisfying(
            Running.class,
            running -> {
              assertThat(running.adopted()).isTrue();
              assertThat(running.pid()).isEqualTo(pid);
            });
    assertThat(broker.access()).isEqualTo(first.access());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    await().atMost(LONG).until(() -> broker.health() instanceof Running r && r.pid() != pid);
  }

  @Test
  void aBrokerUnderAnotherAddressKeepsItsRecordsAndItsPort() throws Exception {
    Broker first = running(options("127.0.0.1"));
    broker = first;
    ensureTopics();
    write(500);
    String firstPoints = first.points().orElseThrow();
    first.close();
    broker = running(options("127.0.0.2"));
    assertThat(broker.health())
        .isInstanceOfSatisfying(Running.class, r -> assertThat(r.adopted()).isFalse());
    assertThat(broker.points()).contains(firstPoints.replace("127.0.0.1", "127.0.0.2"));
    Collected read = new Collected();
    try (RecordsIn _ = readTelemetry(read)) {
      await().atMost(LONG).until(() -> read.texts().size() == 500);
    }
  }

  @Test
  void aBusyPortIsSaidInASentenceAndTriedAgainUntilItIsFree() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      broker =
          Broker.start(
              new BrokerOptions(
                  directory.resolve("broker"), other.getLocalPort(), "127.0.0.1", Optional.empty()),
              _ -> {});
      await().atMost(LONG).until(() -> broker.health() instanceof Down);
      assertThat(broker.health())
          .isInstanceOfSatisfying(
              Down.class,
              down ->
                  assertThat(down.why())
                      .isEqualTo(
                          "BROKER-PORT-IN-USE: Port "
                              + other.getLocalPort()
                              + " is in use by another program; end it or choose another port."));
    }
    assertThat(broker.ready()).succeedsWithin(LONG);
  }

  /// Each holds a connection open and says nothing, as a handshake half done.
  @Test
  @Tag("T19")
  void thousandsOfSilentConnectionsDoNotEndIt() throws Exception {
    Path identity = directory.resolve("identity");
    Instant now = Instant.now();
    ServerIdentity.issuedBy(Authority.create(now), "central", List.of("127.0.0.1"), now)
        .save(identity);
    broker =
        running(
            new BrokerOptions(directory.resolve("broker"), 0, "127.0.0.1", Optional.of(identity)));
    long pid = pid(broker);
    int port = Integer.parseInt(broker.points().orElseThrow().split(":")[1]);
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 2_800; i++) {
        Socket socket = new Socket("127.0.0.1", port);
        silent.add(socket);
        socket.getOutputStream().write(new byte[] {22, 3, 1});
      }
      ensureTopics();
      write(500);
      assertThat(pid(broker)).isEqualTo(pid);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  private BrokerOptions options(String advertise) {
    return new BrokerOptions(directory.resolve("broker"), 0, advertise, Optional.empty());
  }

  private static Broker running(BrokerOptions options) {
    Broker broker = Broker.start(options, _ -> {});
    assertThat(broker.ready()).succeedsWithin(LONG);
    return broker;
  }

  private static long pid(Broker broker) {
    return ((Running) broker.health()).pid();
  }

  private void ensureTopics() throws Exception {
    try (BrokerAdmin admin = new BrokerAdmin(broker.access().orElseThrow())) {
      admin.ensureTopics(TopicPlan.network()).get(60, TimeUnit.SECONDS);
    }
  }

  private void write(int count) {
    Delivered delivered = new Delivered();
    try (RecordsOut out = RecordsOut.start("write", broker::access, count, delivered)) {
      offer(out, 0, count);
      await().atMost(LONG).until(() -> delivered.ids().size() == count);
    }
  }

  private RecordsIn readTelemetry(Collected into) {
    return RecordsIn.start("check", broker::access, List.of(Topics.TELEMETRY), Map.of(), into);
  }

  private static Set<Long> numbers(Collected read) {
    return read.texts().stream().map(Long::valueOf).collect(Collectors.toSet());
  }

  /// Keeps the queue full until the condition holds; returns the next free id.
  private static long offerUntil(RecordsOut out, long from, Callable<Boolean> condition) {
    long[] next = {from};
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              next[0] = offer(out, next[0], next[0] + 500);
              return condition.call();
            });
    return next[0];
  }

  private static long offer(RecordsOut out, long from, long to) {
    long id = from;
    while (id < to
        && out.offer(
            new Outgoing(id, Topics.TELEMETRY, "CP" + id % 50, Long.toString(id).getBytes()))) {
      id++;
    }
    return id;
  }
}
