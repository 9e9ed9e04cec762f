package evcharging.cp.monitor;

import evcharging.cp.local.Health;
import evcharging.cp.local.PanelPort;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.LinkTimes;
import evcharging.wire.ToMonitor;
import evcharging.wire.ToPanel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The Monitor's side of the point's panels: what it makes of the Engine, and how Central sees the
/// point. It is here that a panel hears of Central while the Engine is dead. Any thread.
final class MonitorDesk implements AutoCloseable {
  private final PanelPort port;
  private final AtomicReference<ToPanel.MonitorFace> face =
      new AtomicReference<>(
          new ToPanel.MonitorFace(
              ProcessHandle.current().pid(),
              false,
              Optional.empty(),
              "",
              Optional.empty(),
              Optional.empty()));

  MonitorDesk(
      InetSocketAddress address,
      CpId point,
      Secret credential,
      LinkTimes times,
      Consumer<String> lines) {
    this.port =
        new PanelPort(
            new PanelPort.Whose(address, point, PointRole.MONITOR),
            credential,
            times,
            new PanelPort.Owner(() -> List.of(face.get()), _ -> {}, lines));
  }

  void start() {
    port.start();
  }

  InetSocketAddress address() {
    return port.address();
  }

  void checked(Health health) {
    change(
        f ->
            new ToPanel.MonitorFace(
                f.pid(),
                f.centralFound(),
                Optional.of(health.ok()),
                health.reason(),
                f.echo(),
                f.rejected()));
  }

  void central(boolean found) {
    change(
        f ->
            new ToPanel.MonitorFace(
                f.pid(), found, f.engineOk(), f.reason(), f.echo(), f.rejected()));
  }

  void centralSaid(ToMonitor message) {
    switch (message) {
      case ToMonitor.PointIs is ->
          change(
              f ->
                  new ToPanel.MonitorFace(
                      f.pid(),
                      f.centralFound(),
                      f.engineOk(),
                      f.reason(),
                      Optional.of(new ToPanel.Echo(is.status(), is.reason())),
                      f.rejected()));
      case ToMonitor.NotUnderstood not ->
          change(
              f ->
                  new ToPanel.MonitorFace(
                      f.pid(),
                      f.centralFound(),
                      f.engineOk(),
                      f.reason(),
                      f.echo(),
                      Optional.of(not.sentence())));
      case ToMonitor.GoAway _ -> {}
    }
  }

  void line(String line) {
    port.tell(new ToPanel.Said(line));
  }

  @Override
  public void close() {
    port.close();
  }

  private void change(UnaryOperator<ToPanel.MonitorFace> how) {
    ToPanel.MonitorFace before = face.get();
    ToPanel.MonitorFace now = face.updateAndGet(how);
    if (!now.equals(before)) {
      port.tell(now);
    }
  }
}
