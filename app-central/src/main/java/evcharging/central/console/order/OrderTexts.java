package evcharging.central.console.order;

import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.time.Duration;
import java.time.Instant;

/// Orders in words.
public final class OrderTexts {
  public static final Bundle BUNDLE = new Bundle(OrderTexts.class, "texts");

  private final Texts texts;

  public OrderTexts(Texts texts) {
    this.texts = texts.with(BUNDLE);
  }

  Texts texts() {
    return texts;
  }

  /// `OUT requested, waiting 3 s`
  public String mark(OrderMark mark, Instant now) {
    long seconds = Math.max(0, Duration.between(mark.since(), now).toSeconds());
    return switch (mark.phase()) {
      case WAITING -> texts.get(mark.textKey(), seconds);
      case FAILED -> texts.get(mark.textKey(), mark.why());
      default -> texts.get(mark.textKey());
    };
  }
}
