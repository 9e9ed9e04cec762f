package evcharging.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import evcharging.crypto.PasswordHash.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordTest {
  private final PasswordGate gate = new PasswordGate();

  @Test
  void theReferenceImplementationsHashVerifies() throws Busy {
    PasswordHash reference =
        new PasswordHash(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

    assertThat(gate.verify("password", reference)).isTrue();
    assertThat(gate.verify("Password", reference)).isFalse();
  }

  @Test
  void aHashCarriesItsParametersAndVerifiesOnlyItsOwnSecret() throws Busy {
    PasswordHash pin = gate.hash(Profile.DRIVER_PIN, "4711");
    PasswordHash operator = gate.hash(Profile.PEOPLE_OPERATOR, "a long sentence");

    assertThat(pin.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(operator.encoded()).startsWith("$argon2id$v=19$m=65536,t=3,p=4$");
    assertThat(gate.verify("4711", pin)).isTrue();
    assertThat(gate.verify("4712", pin)).isFalse();
    assertThat(gate.verify("a long sentence", operator)).isTrue();
    assertThat(gate.hash(Profile.DRIVER_PIN, "4711")).isNotEqualTo(pin);
    assertThat(pin.toString()).doesNotContain("argon2id");
  }

  @Test
  void anUnknownNameCostsAHashToo() throws Busy {
    assertThat(gate.refuseUnknown(Profile.DRIVER_PIN, "4711")).isFalse();
  }

  @Test
  void aTextThatIsNoHashIsRefused() {
    assertThatThrownBy(() -> new PasswordHash("$argon2id$v=19$m=99999999,t=2,p=1$c29t$CTFh"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAFewHashAtOnceAFewWaitAndTheRestAreToldBusy() throws InterruptedException {
    PasswordGate small = new PasswordGate(2, 3);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger started = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtomicInteger busy = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      threads.add(
          Thread.startVirtualThread(
              () -> {
                try {
                  small.pass(
                      () -> {
                        started.incrementAndGet();
                        awaitQuietly(release);
                        return done.incrementAndGet();
                      });
                } catch (Busy e) {
                  busy.incrementAndGet();
                }
              }));
    }

    await().until(() -> busy.get() == 15 && started.get() == 2);
    release.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(done).hasValue(5);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
