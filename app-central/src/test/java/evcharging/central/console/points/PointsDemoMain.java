package evcharging.central.console.points;

import evcharging.central.console.PaneDemo;

/// The pane of enrolment, with a Registry on paper.
public final class PointsDemoMain {
  private PointsDemoMain() {}

  public static void main(String[] arguments) {
    try (PaneDemo demo = new PaneDemo(60)) {
      demo.run(arguments, PointsPane::new, (_, pane) -> pane.seek("CP003"));
    }
    System.exit(0);
  }
}
