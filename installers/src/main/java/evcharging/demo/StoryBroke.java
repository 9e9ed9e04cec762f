package evcharging.demo;

/// The story did not go as it should; the text says where.
public final class StoryBroke extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoryBroke(String what) {
    super(what);
  }
}
