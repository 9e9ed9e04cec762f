package evcharging.central.console;

import java.util.Optional;

/// What was thrown on the FX thread where no [Frame] stands around it: in an animation, while
/// styles are applied. The part whose room the stack names first gets the card, as if it had thrown
/// where its frame sees it; what is nobody's is told in the last line of the window.
final class Uncaught implements Thread.UncaughtExceptionHandler {
  private final Shell shell;

  Uncaught(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable what) {
    for (StackTraceElement step : what.getStackTrace()) {
      String room = room(step.getClassName());
      Optional<Frame<?>> culprit =
          shell.frames().<Frame<?>>map(each -> each).filter(each -> each.isOf(room)).findFirst();
      if (culprit.isPresent()) {
        culprit.get().broke(what);
        return;
      }
    }
    shell.incidentProperty().set(Incidents.log("window", what));
  }

  private static String room(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }
}
