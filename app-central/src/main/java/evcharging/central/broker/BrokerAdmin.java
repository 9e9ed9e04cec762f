package evcharging.central.broker;

import evcharging.central.bus.ClientSettings;
import evcharging.config.KafkaAccess;
import evcharging.config.KafkaAccess.Scram;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/// Central's hand on the cluster: makes topics, lets points in and out while it runs.
///
/// Every call returns at once; its future ends when the cluster has done it, or fails with Kafka's
/// reason (after at most 15 s while the cluster is away). Thread-safe.
public final class BrokerAdmin implements AutoCloseable {
  /// Every point's user starts so, so that no point can be called like a super user.
  private static final String POINT_PREFIX = "cp.";

  /// Kafka's least; the secrets are 256 bits of randomness, which need no slow hash.
  private static final int SCRAM_ITERATIONS = 4096;

  private final Admin admin;

  /// @param access as a user who may do all this: Central on its own broker
  public BrokerAdmin(KafkaAccess access) {
    Map<String, Object> settings = ClientSettings.of(access);
    settings.put("client.id", "central-admin");
    settings.put("request.timeout.ms", 5_000);
    settings.put("default.api.timeout.ms", 15_000);
    this.admin = Admin.create(settings);
  }

  /// Makes the topics that are missing; those that exist stay as they are.
  ///
  /// @return how many were missing
  public CompletableFuture<Integer> ensureTopics(List<TopicPlan> plans) {
    return stage(admin.listTopics().names()).thenCompose(there -> make(plans, there));
  }

  private CompletableFuture<Integer> make(List<TopicPlan> plans, Set<String> there) {
    List<NewTopic> missing =
        plans.stream()
            .filter(plan -> !there.contains(plan.name()))
            .map(BrokerAdmin::topic)
            .toList();
    return all(admin.createTopics(missing).values().values().stream()
            .map(made -> except(TopicExistsException.class, made)))
        .thenApply(_ -> missing.size());
  }

  private static NewTopic topic(TopicPlan plan) {
    return new NewTopic(plan.name(), Optional.of(plan.partitions()), Optional.empty())
        .configs(plan.settings());
  }

  /// Lets a point in with this secret, or gives it a new one: it may write telemetry and status,
  /// and read commands, nothing else. Admitting it again is harmless.
  ///
  /// @return what the point logs in with
  public CompletableFuture<Scram> admit(CpId point, Secret secret) {
    UserScramCredentialUpsertion user =
        new UserScramCredentialUpsertion(
            userOf(point),
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ITERATIONS),
            secret.reveal());
    List<AclBinding> rights =
        List.of(
            right(point, Topics.TELEMETRY, AclOperation.WRITE),
            right(point, Topics.STATUS, AclOperation.WRITE),
            right(point, Topics.COMMANDS, AclOperation.READ));
    return all(Stream.of(
            stage(admin.alterUserScramCredentials(List.of(user)).all()),
            stage(admin.createAcls(rights).all())))
        .thenApply(_ -> new Scram(userOf(point), secret));
  }

  /// Takes a point's rights away, which stops its open connections too, and its user.
  public CompletableFuture<Void> revoke(CpId point) {
    AclBindingFilter rights =
        new AclBindingFilter(
            ResourcePatternFilter.ANY,
            new AccessControlEntryFilter(
                "User:" + userOf(point), null, AclOperation.ANY, AclPermissionType.ANY));
    UserScramCredentialDeletion user =
        new UserScramCredentialDeletion(userOf(point), ScramMechanism.SCRAM_SHA_512);
    return all(
        Stream.of(
            stage(admin.deleteAcls(List.of(rights)).all().thenApply(_ -> null)),
            except(
                ResourceNotFoundException.class,
                admin.alterUserScramCredentials(List.of(user)).all())));
  }

  /// Ends well when the cluster answers; tells which cluster it is.
  public CompletableFuture<String> clusterId() {
    return stage(admin.describeCluster().clusterId());
  }

  static String userOf(CpId point) {
    return POINT_PREFIX + point.value();
  }

  private static AclBinding right(CpId point, String topic, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
        new AccessControlEntry("User:" + userOf(point), "*", operation, AclPermissionType.ALLOW));
  }

  private static <T> CompletableFuture<T> stage(KafkaFuture<T> future) {
    return future.toCompletionStage().toCompletableFuture();
  }

  /// What is so already is no failure.
  private static CompletableFuture<Void> except(
      Class<? extends Exception> harmless, KafkaFuture<Void> future) {
    return stage(future)
        .exceptionally(
            failure -> {
              Throwable cause =
                  failure instanceof CompletionException ? failure.getCause() : failure;
              if (harmless.isInstance(cause)) {
                return null;
              }
              throw new CompletionException(cause);
            });
  }

  private static CompletableFuture<Void> all(Stream<CompletableFuture<Void>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new));
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }
}
