package evcharging.cp.engine;

import evcharging.cp.point.Moment;
import evcharging.cp.point.PointEffect;
import evcharging.cp.point.PointInput;
import evcharging.cp.point.PointMachine;
import evcharging.cp.point.PointView;
import evcharging.domain.CpId;
import java.util.List;

/// One point in the loop: its machine, and where its effects go. Only the loop's thread touches the
/// machine; anybody may look at the view.
public final class PointHost {

  /// Where the effects of a point go, the saving apart, which is the loop's own. Must not block.
  public interface Outlets {
    void carryOut(PointEffect effect);

    /// After every turn, on the loop's thread.
    default void turned(Moment moment, PointView view) {}
  }

  private final CpId point;
  private final PointMachine machine;
  private final Outlets outlets;
  private volatile PointView view;

  public PointHost(CpId point, PointMachine machine, Outlets outlets) {
    this.point = point;
    this.machine = machine;
    this.outlets = outlets;
    this.view = machine.view();
  }

  public CpId point() {
    return point;
  }

  public PointView view() {
    return view;
  }

  Outlets outlets() {
    return outlets;
  }

  List<PointEffect> start(Moment moment) {
    List<PointEffect> effects = machine.start();
    looked(moment);
    return effects;
  }

  List<PointEffect> take(Moment moment, PointInput input) {
    List<PointEffect> effects = machine.on(moment, input);
    looked(moment);
    return effects;
  }

  private void looked(Moment moment) {
    view = machine.view();
    outlets.turned(moment, view);
  }
}
