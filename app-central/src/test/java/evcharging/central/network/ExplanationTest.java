package evcharging.central.network;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.ChargePoint.PointLink;
import evcharging.central.network.Explanation.Code;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The explanation says of every situation what the rule decided by: for all situations there are.
@Tag("P-06")
final class ExplanationTest {
  private static final CpId POINT = new CpId("CP001");
  private static final SessionId SESSION = new SessionId("S-D01-CP001-1-a");

  /// Which statuses a deciding fact can lead to.
  private static final Map<Code, Set<CpStatus>> LEADS_TO = new EnumMap<>(Code.class);

  static {
    LEADS_TO.put(Code.MONITOR_AWAY, Set.of(CpStatus.DESCONECTADO));
    LEADS_TO.put(Code.VERDICT_NONE, Set.of(CpStatus.DESCONECTADO));
    LEADS_TO.put(Code.VERDICT_KO, Set.of(CpStatus.AVERIADO));
    LEADS_TO.put(Code.ENGINE_AWAY, Set.of(CpStatus.DESCONECTADO));
    LEADS_TO.put(Code.METER_AWAITED, Set.of(CpStatus.AVERIADO));
    LEADS_TO.put(Code.HELD_CUTTING, Set.of(CpStatus.PARADO, CpStatus.DESCONECTADO));
    LEADS_TO.put(Code.HELD_DRAINING, Set.of(CpStatus.PARADO, CpStatus.DESCONECTADO));
    LEADS_TO.put(Code.SUPPLYING, Set.of(CpStatus.SUMINISTRANDO));
    LEADS_TO.put(Code.IDLE, Set.of(CpStatus.ACTIVADO));
  }

  @Test
  void theDecidingFactLeadsToTheStatusOfTheRuleInEverySituation() {
    int[] situations = {0};
    forAll(
        (point, session) -> {
          situations[0]++;
          CpStatus status = StatusRule.of(point, session).status();
          Explanation explanation = Explanation.of(point, session);
          assertThat(explanation.decisive())
              .as("%s %s", point, session)
              .isNotEmpty()
              .allMatch(fact -> LEADS_TO.get(fact.code()).contains(status));
          assertThat(explanation.facts().getLast().decisive())
              .as("nothing is told after the fact that decided: %s", explanation)
              .isTrue();
        });
    assertThat(situations[0]).isEqualTo(2 * 3 * 2 * 6 * 7);
  }

  @Test
  void everyHoldIsToldWithItsReason() {
    ChargePoint point =
        point(true, true, "ok", true, Map.of(Hold.OPERATOR, "OUT", Hold.WEATHER, "frost"));
    assertThat(Explanation.of(point, Optional.empty()).decisive())
        .extracting(fact -> fact.hold().orElseThrow(), Explanation.Fact::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Hold.OPERATOR, "OUT"),
            org.assertj.core.groups.Tuple.tuple(Hold.WEATHER, "frost"));
  }

  @Test
  void aSupplyThatMayFinishUnderAHoldIsToldWithBoth() {
    ChargePoint point = point(true, true, "ok", true, Map.of(Hold.WEATHER, "frost"));
    Explanation explanation = Explanation.of(point, Optional.of(session(Session.Phase.SUPPLYING)));
    assertThat(explanation.facts())
        .extracting(Explanation.Fact::code)
        .endsWith(Code.HELD_DRAINING, Code.SUPPLYING);
    assertThat(explanation.decisive())
        .extracting(Explanation.Fact::code)
        .containsExactly(Code.SUPPLYING);
  }

  private static void forAll(BiConsumer<ChargePoint, Optional<Session>> check) {
    List<Map<Hold, String>> holds = new ArrayList<>();
    holds.add(Map.of());
    for (Hold hold : Hold.values()) {
      holds.add(Map.of(hold, "why"));
    }
    List<Optional<Session>> sessions = new ArrayList<>();
    sessions.add(Optional.empty());
    for (Session.Phase phase : Session.Phase.values()) {
      sessions.add(Optional.of(session(phase)));
    }
    sessions.add(Optional.of(session(Session.Phase.SUPPLYING)));
    for (Map<Hold, String> held : holds) {
      for (Optional<Session> session : sessions) {
        inEachLink(held, point -> check.accept(point, session));
      }
    }
  }

  private static void inEachLink(Map<Hold, String> held, Consumer<ChargePoint> check) {
    for (String verdict : List.of("", "ok", "no answer")) {
      for (int links = 0; links < 4; links++) {
        check.accept(point(links % 2 == 0, verdict.equals("ok"), verdict, links < 2, held));
      }
    }
  }

  private static ChargePoint point(
      boolean monitor, boolean ok, String verdict, boolean engine, Map<Hold, String> holds) {
    return new ChargePoint(
        POINT,
        new Place("Berlin"),
        new Price(2_500),
        1,
        new PointLink(engine, new Epoch(2), ""),
        new PointLink(monitor, new Epoch(3), ""),
        ok,
        verdict,
        true,
        false,
        false,
        holds,
        Optional.empty(),
        Map.of());
  }

  private static Session session(Session.Phase phase) {
    return new Session(
        SESSION,
        UUID.randomUUID(),
        new DriverId("D01"),
        POINT,
        new Place("Berlin"),
        new Price(2_500),
        false,
        Set.of(),
        false,
        phase,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        "");
  }
}
