package evcharging.central.console.audit;

import evcharging.central.console.PaneDemo;

/// The audit pane on a log that the real rules made.
public final class AuditDemoMain {
  private AuditDemoMain() {}

  public static void main(String[] arguments) {
    try (PaneDemo demo = new PaneDemo(400)) {
      demo.run(arguments, AuditPane::new, (_, pane) -> pane.select(9));
    }
    System.exit(0);
  }
}
