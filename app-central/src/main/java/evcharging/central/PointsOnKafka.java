package evcharging.central;

import evcharging.central.broker.BrokerAdmin;
import evcharging.config.KafkaAccess.Scram;
import evcharging.crypto.MachineSecret;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.wire.KafkaAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where each point finds a Kafka that asks who it is, and as which user: every point has its own,
/// made when the point first connects in this life of Central.
///
/// Never blocks: while a user is being made the answer is empty, and `tell` follows.
final class PointsOnKafka {
  private static final Logger LOG = LoggerFactory.getLogger(PointsOnKafka.class);

  private final Supplier<Optional<BrokerAdmin>> admin;
  private final Supplier<Optional<String>> bootstrap;
  private final boolean tls;
  private final BiConsumer<CpId, KafkaAddress> tell;
  private final Set<CpId> asked = ConcurrentHashMap.newKeySet();
  private final Map<CpId, Scram> admitted = new ConcurrentHashMap<>();
  private final Set<CpId> gone = ConcurrentHashMap.newKeySet();

  /// @param admin empty while the broker was never reached
  /// @param bootstrap of the points' listener, empty likewise
  /// @param tls whether it speaks TLS there
  /// @param tell what a point is told later than in its welcome
  PointsOnKafka(
      Supplier<Optional<BrokerAdmin>> admin,
      Supplier<Optional<String>> bootstrap,
      boolean tls,
      BiConsumer<CpId, KafkaAddress> tell) {
    this.admin = admin;
    this.bootstrap = bootstrap;
    this.tls = tls;
    this.tell = tell;
  }

  Optional<KafkaAddress> address(CpId point) {
    Scram login = admitted.get(point);
    if (login == null) {
      admin.get().ifPresent(cluster -> admit(cluster, point));
      return Optional.empty();
    }
    return bootstrap
        .get()
        .map(
            at ->
                new KafkaAddress(at, Optional.of(login.user()), Optional.of(login.secret()), tls));
  }

  /// Takes the point's user and rights away; asked for anew, it gets another.
  void revoke(CpId point) {
    if (admitted.remove(point) != null) {
      admin
          .get()
          .ifPresent(cluster -> cluster.revoke(point).whenComplete((_, e) -> revoked(point, e)));
    }
  }

  /// The cluster came back without what was told it.
  void usersAreGone() {
    gone.addAll(admitted.keySet());
  }

  /// Each user that is gone, with the secret its point has; asked again until it is done.
  void admitAgain() {
    admin.get().ifPresent(cluster -> gone.forEach(point -> admitAgain(cluster, point)));
  }

  private void admitAgain(BrokerAdmin cluster, CpId point) {
    Scram login = admitted.get(point);
    if (login == null) {
      gone.remove(point);
      return;
    }
    cluster
        .admit(point, login.secret())
        .whenComplete(
            (_, failure) -> {
              if (failure == null) {
                gone.remove(point);
              }
            });
  }

  private static void revoked(CpId point, Throwable failure) {
    if (failure != null) {
      LOG.warn("event=kafka-user-not-revoked point={} reason=\"{}\"", point, failure.getMessage());
    }
  }

  private void admit(BrokerAdmin cluster, CpId point) {
    if (asked.add(point)) {
      cluster
          .admit(point, new Secret(MachineSecret.random().text()))
          .whenComplete((login, failure) -> settle(point, login, failure));
    }
  }

  private void settle(CpId point, Scram login, Throwable failure) {
    asked.remove(point);
    if (failure != null) {
      LOG.warn("event=kafka-user-not-made point={} reason=\"{}\"", point, failure.getMessage());
      return;
    }
    admitted.put(point, login);
    address(point).ifPresent(at -> tell.accept(point, at));
  }
}
