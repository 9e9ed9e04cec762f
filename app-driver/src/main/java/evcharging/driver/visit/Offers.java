package evcharging.driver.visit;

import evcharging.wire.FromDriver.ListPoints;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.Points;
import java.util.ArrayList;
import java.util.List;

/// The list of charging points: asked for by number, gathered from as many messages as it takes,
/// shown once and whole.
final class Offers {
  private long asked;
  private boolean waiting;
  private final List<PointOffer> gathered = new ArrayList<>();

  void ask(long connection, List<VisitEffect> out) {
    asked++;
    waiting = true;
    gathered.clear();
    out.add(new VisitEffect.Send(connection, new ListPoints(asked)));
  }

  void arrived(Points page, List<VisitEffect> out) {
    if (!waiting || page.request() != asked) {
      return;
    }
    gathered.addAll(page.points());
    if (page.last()) {
      out.add(new VisitEffect.Show(new Sight.Points(List.copyOf(gathered))));
      drop();
    }
  }

  /// The connection broke: what came of the list is no list.
  void drop() {
    waiting = false;
    gathered.clear();
  }
}
