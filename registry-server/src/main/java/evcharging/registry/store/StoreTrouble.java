package evcharging.registry.store;

/// The book cannot be written now. Whether the change was made is unknown, as after every failed
/// write; asking again is safe.
public final class StoreTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreTrouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
