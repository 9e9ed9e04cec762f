package evcharging.registry.book;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.registry.book.Enrolment.Code;
import evcharging.registry.book.Enrolment.Decision;
import evcharging.registry.book.Enrolment.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Place BERLIN = new Place("Berlin");
  private static final Registration ACTIVE =
      new Registration(3, new CpId("CP001"), BERLIN, true, "hash");
  private static final Registration STRUCK =
      new Registration(4, new CpId("CP001"), BERLIN, false, "");

  @Test
  @Tag("T11")
  void aNewPointNeedsARightCode() {
    assertThat(decide(Optional.empty(), false, false, Code.RIGHT))
        .isEqualTo(new Decision.Write(Change.Kind.REGISTERED, "code"));
    assertThat(decide(Optional.empty(), false, false, Code.NONE))
        .isEqualTo(new Decision.No(Refusal.CODE_NEEDED));
    assertThat(decide(Optional.empty(), false, false, Code.WRONG))
        .isEqualTo(new Decision.No(Refusal.CODE_WRONG));
  }

  @Test
  @Tag("G-04")
  void aTakenIdNeedsItsPresentCredentialAndNoCodeReplacesIt() {
    for (Code code : Code.values()) {
      assertThat(decide(Optional.of(ACTIVE), false, false, code))
          .isEqualTo(new Decision.No(Refusal.ID_TAKEN));
    }
    assertThat(decide(Optional.of(ACTIVE), true, false, Code.NONE))
        .isEqualTo(new Decision.Write(Change.Kind.CREDENTIAL_CHANGED, "credential"));
  }

  @Test
  void registeringTheSameAgainIsAnsweredTheSameAndWritesNothing() {
    assertThat(decide(Optional.of(ACTIVE), true, true, Code.WRONG))
        .isEqualTo(new Decision.Already(ACTIVE));
    assertThat(
            Enrolment.decide(
                Optional.of(ACTIVE), new Place("Madrid"), new Proof(true, true, Code.NONE)))
        .isEqualTo(new Decision.Write(Change.Kind.REGISTERED, "credential"));
  }

  @Test
  @Tag("G-03")
  void aDeregisteredPointComesBackOnlyWithACode() {
    assertThat(decide(Optional.of(STRUCK), true, true, Code.NONE))
        .isEqualTo(new Decision.No(Refusal.CODE_NEEDED));
    assertThat(decide(Optional.of(STRUCK), false, false, Code.RIGHT))
        .isEqualTo(new Decision.Write(Change.Kind.REGISTERED, "code"));
  }

  @Test
  @Tag("T11")
  void aCodeIsForOneSubjectOneKindOneTimeAndAQuarterOfAnHour() {
    OneTime code =
        new OneTime("h", OneTime.Kind.POINT, "CP001", NOW.plus(OneTime.LIFE), Optional.empty());
    OneTime used =
        new OneTime("h", OneTime.Kind.SERVER, "central", code.expires(), Optional.of("request"));

    assertThat(code.opens(OneTime.Kind.POINT, "CP001", NOW)).isTrue();
    assertThat(code.opens(OneTime.Kind.POINT, "CP002", NOW)).isFalse();
    assertThat(code.opens(OneTime.Kind.SERVER, "CP001", NOW)).isFalse();
    assertThat(code.opens(OneTime.Kind.POINT, "CP001", NOW.plus(OneTime.LIFE))).isFalse();
    assertThat(used.opens(OneTime.Kind.SERVER, "central", NOW)).isFalse();
    assertThat(used.openedFor(OneTime.Kind.SERVER, "request", NOW)).isTrue();
    assertThat(used.openedFor(OneTime.Kind.SERVER, "another", NOW)).isFalse();
  }

  @Test
  @Tag("T13")
  void weakAndWellKnownCredentialsAreRefused() {
    CpId point = new CpId("CP001");
    for (String weak :
        new String[] {
          "cp_secret_001",
          "cp_secret_001_001",
          "short-1234",
          "aaaaaaaaaaaaaaaaaaaaaaaa",
          "abababababababababababab",
          "my-CP001-is-the-best-of-all",
          "Password-Password1",
          "1234567890123456",
          "with a blank in the middle",
          "with-a-control\u0007character",
          "x".repeat(513)
        }) {
      assertThat(CredentialRule.allows(point, weak)).as(weak).isFalse();
    }
    assertThat(CredentialRule.allows(point, "rY4wTzq81_Lk0-aaP3cvXw")).isTrue();
    assertThat(CredentialRule.allows(point, "correct-horse-battery-staple")).isTrue();
  }

  @Test
  @Tag("T12")
  void wrongTriesWaitLongerAndLongerButNeverForEver() {
    Tries tries = Tries.NONE;
    for (int i = 0; i < 5; i++) {
      assertThat(tries.wait(NOW)).isZero();
      tries = tries.failed(NOW);
    }
    assertThat(tries.wait(NOW)).isEqualTo(Duration.ofSeconds(1));
    assertThat(tries.failed(NOW)).isEqualTo(tries);

    Instant at = NOW;
    for (int i = 0; i < 40; i++) {
      at = at.plus(tries.wait(at));
      tries = tries.failed(at);
    }
    assertThat(tries.wait(at)).isEqualTo(Duration.ofMinutes(15));
    assertThat(tries.wait(at.plus(Duration.ofMinutes(15)))).isZero();
  }

  private static Decision decide(
      Optional<Registration> present, boolean shows, boolean same, Code code) {
    return Enrolment.decide(present, BERLIN, new Proof(shows, same, code));
  }
}
