package evcharging.registry;

import evcharging.config.Fault;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.registry.book.Reply;
import evcharging.registry.desk.Asker;
import evcharging.registry.desk.OperatorDesk.NewCode;
import evcharging.registry.desk.ServerName;
import evcharging.registry.http.HttpDoor;
import java.util.List;
import java.util.Optional;

/// The operator in the same process as the book.
final class DirectOperator implements Operator {
  private final HttpDoor.Rooms rooms;
  private final Runnable afterwards;

  /// @param afterwards what to do when the operator is done
  DirectOperator(HttpDoor.Rooms rooms, Runnable afterwards) {
    this.rooms = rooms;
    this.afterwards = afterwards;
  }

  @Override
  public Code enrol(CpId point) {
    return shown(done(rooms.operators().codeForPoint(point, Asker.LOCAL)));
  }

  @Override
  public Code enrolServer(ServerName server) {
    return shown(done(rooms.operators().codeForServer(server, Asker.LOCAL)));
  }

  @Override
  public void deregister(CpId point) {
    Secret admin = new Secret(rooms.keys().admin());
    done(rooms.points().unregister(point, Optional.of(admin), "local"));
  }

  @Override
  public List<Point> list() {
    return rooms.operators().points().stream()
        .map(p -> new Point(p.point().value(), p.place().name(), p.active()))
        .toList();
  }

  private static Code shown(NewCode made) {
    return new Code(made.code().text(), made.expires());
  }

  private static <T> T done(Reply<T> reply) {
    return switch (reply) {
      case Reply.Done<T>(T value) -> value;
      case Reply.Refused<T> refused ->
          throw new Fault("REG-REFUSED", "The Registry refused: " + refused.sentence() + ".");
    };
  }

  @Override
  public void close() {
    afterwards.run();
  }
}
