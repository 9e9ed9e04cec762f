package evcharging.central.console.why;

import evcharging.central.network.ChargePoint;
import evcharging.central.network.Explanation;
import evcharging.central.network.Explanation.Fact;
import evcharging.central.network.Session;
import evcharging.domain.Hold;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.util.Optional;
import java.util.stream.Collectors;

/// Facts behind a status as sentences.
public final class WhyTexts {
  public static final Bundle BUNDLE = new Bundle(WhyTexts.class, "texts");

  private final Texts texts;

  public WhyTexts(Texts texts) {
    this.texts = texts.with(BUNDLE);
  }

  /// The facts that decided, in one line: what a tile has room for.
  public String inShort(ChargePoint point, Optional<Session> session) {
    return Explanation.of(point, session).decisive().stream()
        .map(this::shortly)
        .collect(Collectors.joining("; "));
  }

  /// One fact as a whole sentence.
  public String sentence(Fact fact) {
    return texts.get("why." + fact.code(), fact.detail(), word(fact));
  }

  private String shortly(Fact fact) {
    return texts.get("short." + fact.code(), fact.detail(), word(fact));
  }

  private String word(Fact fact) {
    return fact.hold().map(this::hold).orElse("");
  }

  public String hold(Hold hold) {
    return texts.get("hold." + hold.name());
  }
}
