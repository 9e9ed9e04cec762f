package evcharging.central.console.side;

/// JSON with a line for each field, for eyes only: nothing is added, left out or put in another
/// order.
public final class Indented {
  private static final String STEP = "  ";

  private Indented() {}

  public static String json(String compact) {
    StringBuilder lines = new StringBuilder();
    boolean inText = false;
    int depth = 0;
    for (int i = 0; i < compact.length(); i++) {
      char sign = compact.charAt(i);
      if (sign == '"' && (i == 0 || !escaped(compact, i))) {
        inText = !inText;
      }
      if (inText) {
        lines.append(sign);
      } else if (sign == '{' || sign == '[') {
        depth++;
        lines.append(sign).append('\n').append(STEP.repeat(depth));
      } else if (sign == '}' || sign == ']') {
        depth = Math.max(0, depth - 1);
        lines.append('\n').append(STEP.repeat(depth)).append(sign);
      } else {
        lines.append(sign);
        if (sign == ':') {
          lines.append(' ');
        } else if (sign == ',') {
          lines.append('\n').append(STEP.repeat(depth));
        }
      }
    }
    return lines.toString();
  }

  private static boolean escaped(String text, int at) {
    int slashes = 0;
    for (int i = at - 1; i >= 0 && text.charAt(i) == '\\'; i--) {
      slashes++;
    }
    return slashes % 2 == 1;
  }
}
