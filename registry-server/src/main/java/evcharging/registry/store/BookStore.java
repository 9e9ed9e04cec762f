package evcharging.registry.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import evcharging.config.Fault;
import evcharging.registry.book.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The book on disk. Reads on any thread; writes one after the other on a thread of their own, each
/// a transaction that is on disk before it is answered.
public final class BookStore implements AutoCloseable {
  private static final int WAITING_WRITES = 256;
  private static final long RESERVE = 16L << 20;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Path headFile;
  private final ExecutorService writer;
  private volatile Head head;

  private BookStore(HikariDataSource pool, Path headFile) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.headFile = headFile;
    this.writer =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_WRITES),
            Thread.ofPlatform().name("registry-writer").daemon().factory());
  }

  /// Opens the book in this directory, or begins one, and checks it line by line.
  ///
  /// @throws Fault `REG-DATA-DAMAGED` if it is not whole
  public static BookStore open(Path directory) {
    BookStore store = new BookStore(pool(directory), directory.resolve("registry.head"));
    try {
      store.jdbi.useHandle(Migrations::run);
      store.head = store.checkedHead();
      return store;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw damaged(directory, e.getMessage(), e);
    }
  }

  /// Reads.
  public <T> T read(Function<Pages, T> question) {
    return jdbi.withHandle(handle -> question.apply(new Pages(handle)));
  }

  /// Writes: everything the act does, or nothing. On return it is on disk.
  ///
  /// @throws StoreTrouble if it could not be written
  public <T> T write(Function<Pen, T> act) {
    try {
      return writer.submit(() -> commit(act)).get();
    } catch (RejectedExecutionException e) {
      throw new StoreTrouble("the Registry is busy; try again", e);
    } catch (ExecutionException e) {
      throw new StoreTrouble("the Registry cannot write now; try again", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreTrouble("the Registry is stopping; try again", e);
    }
  }

  /// False when the disk is so full that a write might fail half-way; reads still work.
  public boolean hasRoom() {
    // Not by the file store: below a root that is no mount point of its own, Java finds none.
    return headFile.toAbsolutePath().getParent().toFile().getUsableSpace() > RESERVE;
  }

  /// The number of the last line.
  public long last() {
    return head.number();
  }

  private <T> T commit(Function<Pen, T> act) {
    return jdbi.withHandle(
        handle -> {
          // Read, not remembered: after a failed write nobody knows whether it was made.
          Pen pen = new Pen(handle, lastLine(handle));
          T answer = handle.inTransaction(_ -> act.apply(pen));
          // WRITE_DELAY=0 survives a killed process; only this survives a power cut.
          handle.execute("CHECKPOINT SYNC");
          if (pen.head().number() != head.number()) {
            note(pen.head());
          }
          return answer;
        });
  }

  private static Head lastLine(Handle handle) {
    return handle
        .createQuery(
            "SELECT number, chain FROM registration_change"
                + " ORDER BY number DESC FETCH FIRST 1 ROW ONLY")
        .map((row, _) -> new Head(row.getLong("number"), row.getString("chain")))
        .findOne()
        .orElse(Head.EMPTY);
  }

  private void note(Head newest) {
    head = newest;
    try {
      newest.write(headFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Walks the whole book: the chain must hold and must reach at least the line noted outside.
  private Head checkedHead() throws IOException {
    Head noted = Head.read(headFile);
    Head last = jdbi.withHandle(handle -> walk(handle, noted));
    if (last.number() < noted.number()) {
      throw new IOException(
          "its last " + (noted.number() - last.number()) + " line(s) are missing");
    }
    last.write(headFile);
    return last;
  }

  private static Head walk(Handle handle, Head noted) {
    return handle
        .createQuery("SELECT * FROM registration_change ORDER BY number")
        .reduceResultSet(
            Head.EMPTY,
            (before, row, _) -> follow(before, Pages.line(row), row.getString("chain"), noted));
  }

  private static Head follow(Head before, Change line, String chain, Head noted) {
    boolean whole =
        line.number() == before.number() + 1 && Chain.next(before.chain(), line).equals(chain);
    boolean asNoted = line.number() != noted.number() || chain.equals(noted.chain());
    if (!whole || !asNoted) {
      throw new IllegalStateException("line " + (before.number() + 1) + " was lost or altered");
    }
    return new Head(line.number(), chain);
  }

  private static HikariDataSource pool(Path directory) {
    HikariConfig settings = settings(directory);
    // First without the pool, which would write a stack trace about a file that does not open.
    try (Connection first =
        DriverManager.getConnection(settings.getJdbcUrl(), settings.getUsername(), "")) {
      first.setAutoCommit(true);
      return new HikariDataSource(settings);
    } catch (SQLException | RuntimeException e) {
      throw damaged(directory, "it does not open", e);
    }
  }

  private static HikariConfig settings(Path directory) {
    HikariConfig config = new HikariConfig();
    Path file = directory.toAbsolutePath().resolve("registry");
    config.setJdbcUrl("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    config.setUsername("registry");
    config.setPassword("");
    config.setPoolName("registry");
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    return config;
  }

  private static Fault damaged(Path directory, String what, Throwable cause) {
    return new Fault(
        "REG-DATA-DAMAGED",
        "The Registry's book in "
            + directory
            + " is damaged ("
            + what
            + "); restore the directory from a backup.",
        cause);
  }

  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(30, TimeUnit.SECONDS)) {
        writer.shutdownNow();
      }
      // Compacts the file, which a database that is only ever killed never does.
      jdbi.useHandle(handle -> handle.execute("SHUTDOWN"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JdbiException e) {
      // Closing a database that already failed: there is nothing left to save.
    }
    pool.close();
  }
}
