package evcharging.registry;

import evcharging.config.DataDirectory;
import evcharging.registry.desk.Feed;
import evcharging.registry.desk.Keys;
import evcharging.registry.desk.OperatorDesk;
import evcharging.registry.desk.PointDesk;
import evcharging.registry.desk.RefusalLog;
import evcharging.registry.desk.ServerDesk;
import evcharging.registry.http.HttpDoor;
import evcharging.registry.store.BookStore;

/// Everything behind the door: the locked directory, keys, book and desks.
final class Rooms implements AutoCloseable {
  private final DataDirectory directory;
  private final RefusalLog refusals;
  private final HttpDoor.Rooms open;

  private Rooms(DataDirectory directory, RefusalLog refusals, HttpDoor.Rooms open) {
    this.directory = directory;
    this.refusals = refusals;
    this.open = open;
  }

  /// @throws Fault `DATA-IN-USE`, `DATA-UNUSABLE`, `REG-DATA-DAMAGED`, `REG-KEYS-UNUSABLE`
  static Rooms open(RegistryConfig config) {
    DataDirectory directory = DataDirectory.take(config.data());
    try {
      return behind(directory, config);
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Rooms behind(DataDirectory directory, RegistryConfig config) {
    Keys keys = Keys.openOrCreate(config.data(), config.clock().instant());
    BookStore store = BookStore.open(config.data());
    RefusalLog refusals = new RefusalLog(store, config.clock(), config.refusalRhythm());
    Feed feed = new Feed(store.last());
    return new Rooms(
        directory,
        refusals,
        new HttpDoor.Rooms(
            keys,
            new PointDesk(store, keys, config.clock(), feed, refusals),
            new ServerDesk(store, keys, config.clock(), refusals),
            new OperatorDesk(store, keys, config.clock()),
            feed,
            store));
  }

  HttpDoor.Rooms open() {
    return open;
  }

  @Override
  public void close() {
    open.feed().close();
    refusals.close();
    open.store().close();
    directory.close();
  }
}
