package evcharging.wire;

import evcharging.domain.CpId;
import evcharging.domain.Epoch;

/// The envelope of every message between a charging point and Central after the welcome, on TCP and
/// on Kafka: AES-256-GCM under a key of that stream alone.
///
/// The header is in clear, because the receiver needs it to find the key; it is authenticated as
/// associated data, so changing it makes the box unreadable.
///
/// @param role `engine` or `monitor`
/// @param sequence the stream's counter, from 0 in each epoch
/// @param kind the wire name of the message inside
/// @param box ciphertext and tag, base64url without padding
public record Sealed(CpId point, Epoch epoch, String role, long sequence, String kind, String box)
    implements Message {}
