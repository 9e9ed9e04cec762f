package evcharging.crypto;

/// One sealed message: its place in the stream, and its ciphertext with the tag at the end (16
/// bytes longer than the plain text).
///
/// @param sequence 0 for the first message of a stream
public record SealedBox(long sequence, byte[] ciphertext) {}
