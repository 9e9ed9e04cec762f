package evcharging.driver.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.config.Fault;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.driver.visit.AskedStart;
import evcharging.driver.visit.Kept;
import evcharging.wire.Json;
import evcharging.wire.SignedTicket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of one driver, in a directory of their own:
///
/// - `request.json`: the start that waits for its answer
/// - `session-token`: for signing in again without the PIN
/// - `tickets/<session>.json`: the signed ticket, its bytes as Central sent them
///
/// Every write throws a [Fault] `DISK-UNUSABLE` if it could not be done: nothing is asked or
/// acknowledged that is not safe.
public final class VisitFiles {
  private static final Logger LOG = LoggerFactory.getLogger(VisitFiles.class);
  private static final String ENDING = ".json";

  private final JsonMapper json = Json.mapper();
  private final Path request;
  private final Path token;
  private final Path tickets;

  private final boolean tokens;

  public VisitFiles(Path directory) {
    this(directory, true);
  }

  private VisitFiles(Path directory, boolean tokens) {
    this.tokens = tokens;
    this.request = directory.resolve("request.json");
    this.token = directory.resolve("session-token");
    this.tickets = directory.resolve("tickets");
  }

  /// For a machine that many drivers use: the session token stays in memory, so that whoever comes
  /// next, also after a restart, needs the PIN.
  public static VisitFiles ofAGuest(Path directory) {
    return new VisitFiles(directory, false);
  }

  /// What earlier visits left. A file that cannot be read as what it should be is passed over: the
  /// request will be asked anew by the driver, and Central knows the rest.
  public Kept load() {
    Optional<AskedStart> asked = read(request, AskedStart.class);
    return new Kept(asked, readToken(), ticketNames());
  }

  public void keepRequest(AskedStart asked) {
    write(request, text(asked));
  }

  public void forgetRequest() {
    delete(request);
  }

  public void keepToken(Secret secret) {
    if (tokens) {
      write(token, secret.reveal());
    }
  }

  public void forgetToken() {
    delete(token);
  }

  public void keepTicket(SignedTicket ticket) {
    write(ticketFile(ticket.session()), text(ticket));
  }

  /// Where that ticket is or would be.
  public Path ticketFile(SessionId session) {
    return tickets.resolve(session + ENDING);
  }

  /// All tickets that can be read, oldest file first.
  public List<SignedTicket> tickets() {
    return ticketNames().stream()
        .sorted()
        .flatMap(session -> read(ticketFile(session), SignedTicket.class).stream())
        .toList();
  }

  /// The driver has seen this ticket and wants it here no longer.
  public void forgetTicket(SessionId session) {
    delete(ticketFile(session));
  }

  private Set<SessionId> ticketNames() {
    if (!Files.isDirectory(tickets)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(tickets)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("S-") && name.endsWith(ENDING))
          .map(name -> new SessionId(name.substring(0, name.length() - ENDING.length())))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new Fault("DATA-UNUSABLE", "The tickets in " + tickets + " cannot be listed: " + e, e);
    }
  }

  private Optional<Secret> readToken() {
    try {
      return Files.exists(token)
          ? Optional.of(new Secret(SecretFile.read(token)))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("event=token-passed-over reason=\"{}\"", e.getMessage());
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Files.exists(file)
          ? Optional.of(json.readValue(Files.readString(file), type))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn(
          "event=file-passed-over file={} reason=\"not readable as {}\"",
          file,
          type.getSimpleName());
      return Optional.empty();
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value of ours could not be written", e);
    }
  }

  private static void write(Path file, String text) {
    try {
      SecretFile.write(file, text);
    } catch (IOException e) {
      throw new Fault("DISK-UNUSABLE", file + " could not be written: " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new Fault("DISK-UNUSABLE", file + " could not be removed: " + e.getMessage(), e);
    }
  }
}
