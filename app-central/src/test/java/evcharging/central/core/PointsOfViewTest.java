package evcharging.central.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.core.NetworkView.PointView;
import evcharging.domain.CpId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A map like any other, but that a change is a new one.
final class PointsOfViewTest {
  private final Random random = new Random(1);
  private final Map<CpId, PointView> made =
      new evcharging.central.console.MadeUpNetwork(300, 0.3, java.time.Instant.EPOCH)
          .view()
          .points();

  @Test
  void itEqualsASortedMapAfterAnyChanges() {
    TreeMap<CpId, PointView> model = new TreeMap<>();
    PointsOfView points = PointsOfView.none();
    List<CpId> ids = new ArrayList<>(made.keySet());
    for (int round = 0; round < 200; round++) {
      Map<CpId, PointView> changed = new HashMap<>();
      for (int i = 0; i < random.nextInt(10); i++) {
        CpId id = ids.get(random.nextInt(ids.size()));
        PointView one = made.get(id);
        changed.put(
            id,
            new PointView(one.point(), one.status(), one.since(), one.seenAt().plusMillis(round)));
      }
      Map<CpId, PointView> before = new TreeMap<>(points);
      PointsOfView older = points;
      points = points.with(changed);
      model.putAll(changed);
      assertThat(older).as("a change is a new one").isEqualTo(before);
      assertThat(points).isEqualTo(model).hasSameSizeAs(model);
      assertThat(points.keySet()).containsExactlyElementsOf(model.keySet());
      assertThat(points.values()).containsExactlyElementsOf(model.values());
    }
    assertThat(points.get(new CpId("NOBODY"))).isNull();
    assertThat(points.containsKey(new CpId("NOBODY"))).isFalse();
  }

  @Test
  void nobodyCanChangeIt() {
    PointsOfView points = PointsOfView.none().with(made);
    CpId first = points.keySet().iterator().next();
    assertThatThrownBy(() -> points.put(first, made.get(first)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> points.remove(first))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(points::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> points.values().remove(made.get(first)))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
