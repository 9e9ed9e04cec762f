package evcharging.driver.visit;

import static evcharging.driver.visit.Central.POINT;
import static evcharging.driver.visit.VisitRig.NOTHING_OPEN;
import static evcharging.driver.visit.VisitRig.shown;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpStatus;
import evcharging.domain.Place;
import evcharging.wire.FromDriver.ListPoints;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.Points;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The list of points.
class ChoosingTest {
  private final VisitRig visit = new VisitRig();

  @Test
  @Tag("B-01")
  void theListIsShownWholeOnceItsLastPageIsThere() {
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.in(new VisitInput.AskPoints())).containsExactly(visit.sent(new ListPoints(1)));
    assertThat(visit.hear(new Points(1, List.of(offer()), false))).isEmpty();
    assertThat(visit.hear(new Points(7, List.of(offer()), true))).isEmpty();
    assertThat(visit.hear(new Points(1, List.of(offer()), true)))
        .containsExactly(shown(new Sight.Points(List.of(offer(), offer()))));
    assertThat(visit.hear(new Points(1, List.of(offer()), true))).isEmpty();
  }

  @Test
  void aListCutOffByABreakIsNotShown() {
    visit.signIn(NOTHING_OPEN);
    visit.in(new VisitInput.AskPoints());
    visit.hear(new Points(1, List.of(offer()), false));
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.hear(new Points(1, List.of(offer()), true))).isEmpty();
  }

  private static PointOffer offer() {
    return new PointOffer(
        POINT,
        new Place("Berlin"),
        Central.PRICE,
        CpStatus.ACTIVADO,
        "",
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
