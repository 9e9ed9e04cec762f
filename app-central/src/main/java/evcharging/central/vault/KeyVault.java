package evcharging.central.vault;

import evcharging.config.Fault;
import evcharging.crypto.KeyWrap;
import evcharging.crypto.KeyedHash;
import evcharging.crypto.NotUnderstandable;
import evcharging.crypto.PointKey;
import evcharging.crypto.SigningKey;
import evcharging.crypto.VerifyKey;
import evcharging.domain.CpId;
import java.io.IOException;
import java.nio.file.Path;

/// Central's keys, each in a file of its own that is made on first use.
///
/// `points.key` wraps point keys (a stolen database opens no message), `hashes.key` hashes the
/// secrets of machines (a stolen database lets nobody in), `tickets.key` signs tickets, `audit.key`
/// the heads of the audit chain.
public final class KeyVault {
  /// A key is wrapped before the core gives its connection an epoch, so the epoch is not bound in;
  /// the point is.
  private static final long ANY_EPOCH = 0;

  private final KeyWrap points;
  private final KeyedHash hashes;
  private final SigningKey tickets;
  private final SigningKey audit;

  private KeyVault(KeyWrap points, KeyedHash hashes, SigningKey tickets, SigningKey audit) {
    this.points = points;
    this.hashes = hashes;
    this.tickets = tickets;
    this.audit = audit;
  }

  /// @throws Fault `CENTRAL-KEYS-UNUSABLE` if a file is damaged, or open to others than its owner
  public static KeyVault open(Path directory) {
    try {
      return new KeyVault(
          KeyWrap.openOrCreate(directory.resolve("points.key")),
          KeyedHash.openOrCreate(directory.resolve("hashes.key")),
          SigningKey.openOrCreate(directory.resolve("tickets.key")),
          SigningKey.openOrCreate(directory.resolve("audit.key")));
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault(
          "CENTRAL-KEYS-UNUSABLE", "Central cannot use its keys: " + e.getMessage() + ".", e);
    }
  }

  /// The form in which a point key may stand in the database.
  public String wrap(CpId point, PointKey key) {
    return points.wrap(point.value(), ANY_EPOCH, key);
  }

  /// @throws NotUnderstandable if it was altered, or wrapped for another point or by another vault
  public PointKey unwrap(CpId point, String wrapped) throws NotUnderstandable {
    return points.unwrap(point.value(), ANY_EPOCH, wrapped);
  }

  /// How secrets of machines are stored.
  public KeyedHash hashes() {
    return hashes;
  }

  public SignedTickets ticketSigner() {
    return new SignedTickets(tickets);
  }

  /// Signs the heads of the audit chain.
  public SigningKey auditKey() {
    return audit;
  }

  /// What a ticket's signature is checked with.
  public VerifyKey ticketKey() {
    return tickets.verifyKey();
  }
}
