package evcharging.central.console.desk;

import evcharging.domain.CpId;

/// The drawer at the right: everything about one point. The shell opens it on [Navigation#point]
/// and closes it on Esc; what it shows while closed is nobody's concern.
public interface PointDrawer extends Part {

  /// From now on it is about this point.
  void open(CpId point);
}
