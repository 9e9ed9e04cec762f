package evcharging.central.api;

import static evcharging.central.network.Role.AUDITOR;
import static evcharging.central.network.Role.OPERATOR;
import static evcharging.central.network.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.api.RunningApi.Got;
import evcharging.central.network.AccountEvent;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages, filters, what is unchanged, and commands of long ago.
class ListsTest {
  @TempDir Path directory;
  private RunningApi api;

  @BeforeEach
  void start() throws Exception {
    api = new RunningApi(directory);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  /// The pages of a list, following `Link`.
  private List<JsonNode> pages(evcharging.central.network.Role role, String path) throws Exception {
    List<JsonNode> pages = new ArrayList<>();
    Optional<String> next = Optional.of(path);
    while (next.isPresent()) {
      Got got = api.get(role, next.get());
      assertThat(got.status()).isEqualTo(200);
      pages.add(got.body());
      next =
          got.response()
              .headers()
              .firstValue("Link")
              .map(link -> link.replaceFirst("^<(.*)>; rel=\"next\"$", "$1"));
    }
    return pages;
  }

  @Test
  @Tag("P-03")
  void sessionsComeInPagesAndByWhatIsAskedFor() throws Exception {
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      all.addFirst(charged("D0" + i).value());
    }
    String open = supplying("D09").value();
    List<JsonNode> pages = pages(VIEWER, "/api/sessions?limit=2&city=Berlin");
    List<String> seen = new ArrayList<>();
    pages.forEach(page -> page.forEach(row -> seen.add(row.path("session_id").asText())));
    assertThat(seen).startsWith(open).containsAll(all).hasSize(6);
    // After a last page that is full comes an empty one.
    assertThat(pages).extracting(JsonNode::size).containsExactly(2, 2, 2, 0);
    assertThat(ids("/api/sessions?driver_id=D03")).hasSize(1).allMatch(id -> id.contains("D03"));
    assertThat(ids("/api/sessions?open=true")).containsExactly(open);
    assertThat(ids("/api/sessions?open=false")).containsExactlyElementsOf(all);
    assertThat(ids("/api/sessions?cp_id=CP002")).isEmpty();
    assertThat(ids("/api/sessions?until=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(ids("/api/sessions?from=2020-01-01T00:00:00Z")).hasSize(6);
    for (String bad : List.of("open=maybe", "from=yesterday", "cp_id=a%20b", "before=0")) {
      assertThat(api.get(VIEWER, "/api/sessions?" + bad).status()).as(bad).isEqualTo(400);
    }
  }

  private List<String> ids(String path) throws Exception {
    List<String> ids = new ArrayList<>();
    api.get(VIEWER, path).body().forEach(row -> ids.add(row.path("session_id").asText()));
    return ids;
  }

  @Test
  @Tag("S-04")
  void theAuditLogComesInPagesAndByWhatIsAskedFor() throws Exception {
    for (int i = 0; i < 7; i++) {
      api.core(new Command.SetPrice(RunningApi.CP2, new Price(2_600 + i)));
    }
    List<JsonNode> pages =
        pages(AUDITOR, "/api/audit?limit=3&object=CP002&action=point.price-changed/1");
    assertThat(pages).hasSize(3);
    assertThat(pages.stream().mapToInt(JsonNode::size).sum()).isEqualTo(7);
    api.core(new Command.NoteRefused(new AccountEvent.AccessRefused("hello", "BAD_MESSAGE", 3)));
    assertThat(api.get(AUDITOR, "/api/audit?outcome=refused").body()).hasSize(1);
    assertThat(api.get(AUDITOR, "/api/audit?outcome=perhaps").status()).isEqualTo(400);
    assertThat(api.get(AUDITOR, "/api/audit?actor=nobody").body()).isEmpty();
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() throws Exception {
    String tag =
        api.get(VIEWER, "/api/cps/CP001").response().headers().firstValue("ETag").orElseThrow();
    Got same = conditional(tag);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.response().body()).isEmpty();
    assertThat(conditional("\"other\", W/" + tag).status()).isEqualTo(304);
    api.core(new Command.SetPrice(RunningApi.CP1, Price.parse("0.99")));
    assertThat(conditional(tag).status()).isEqualTo(200);
  }

  private Got conditional(String tag) throws Exception {
    return api.send(
        Optional.of(api.token(VIEWER)),
        "GET",
        "/api/cps/CP001",
        null,
        Map.of("If-None-Match", tag));
  }

  @Test
  @Tag("P6")
  void aCommandOfLongAgoIsStillFoundWithWhatBecameOfIt() throws Exception {
    String first = order("OUT");
    String second = order("RESUME");
    assertThat(fate(first).path("state").asText()).isEqualTo("FAILED");
    assertThat(fate(first).path("reason").asText()).contains("a newer order");
    assertThat(fate(second).path("state").asText()).isEqualTo("PENDING");
    for (int i = 0; i < 1_500; i++) {
      UUID other = UUID.randomUUID();
      api.submit(
          new Command.GiveOrder(
              other,
              evcharging.central.network.OrderEvent.Order.OUT,
              java.util.Set.of(RunningApi.CP2)),
          Origin.CENTRAL);
    }
    Reply done =
        api.core(
            new Command.NoteReport(
                RunningApi.CP1,
                false,
                Optional.of(
                    UUID.fromString(fate(second).path("orders").get(0).path("order_id").asText())),
                Instant.now()));
    assertThat(done).isInstanceOf(Reply.Done.class);
    assertThat(fate(second).path("state").asText()).isEqualTo("DONE");
    assertThat(fate(second).path("reason").isNull()).isTrue();
    assertThat(fate(first).path("state").asText()).isEqualTo("FAILED");
  }

  private String order(String cmd) throws Exception {
    String body = "{\"cmd\":\"" + cmd + "\",\"cp_id\":\"CP001\"}";
    return api.send(OPERATOR, "POST", "/api/central_cmd", body).body().path("command_id").asText();
  }

  private JsonNode fate(String command) throws Exception {
    return api.get(VIEWER, "/api/commands/" + command).body();
  }

  private SessionId charged(String driver) throws Exception {
    SessionId session = supplying(driver);
    api.core(
        new Command.TellEnded(
            RunningApi.CP1,
            new Epoch(1),
            session,
            new Energy(1_000),
            new Energy(1_001),
            Instant.now(),
            EndReason.UNPLUGGED));
    return session;
  }

  private SessionId supplying(String name) throws Exception {
    Epoch first = new Epoch(1);
    DriverId driver = new DriverId(name);
    api.core(new Command.AddDriver(driver, "hash"));
    if (api.core().view().points().get(RunningApi.CP1).point().monitor().epoch().number() == 0) {
      api.core(new Command.AdmitMonitor(RunningApi.CP1, 1, "hash"));
      api.core(new Command.TellVerdict(RunningApi.CP1, first, true, "ok"));
    }
    Reply reply =
        api.core(new Command.Start(driver, UUID.randomUUID(), Optional.of(RunningApi.CP1)));
    SessionId session = ((Reply.Asking) reply).session();
    api.core(new Command.PointAccepts(RunningApi.CP1, first, session));
    api.core(
        new Command.TellStarted(RunningApi.CP1, first, session, new Energy(1_000), Instant.now()));
    return session;
  }
}
