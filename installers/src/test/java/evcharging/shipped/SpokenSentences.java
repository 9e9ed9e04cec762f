package evcharging.shipped;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Every text of two words and more that a source file puts together, with `…` for what is put in,
/// as the compiler sees it; and the titles of tables, however short. Not what goes to a log, stands
/// in an annotation, or is given to an exception that another test looks at or nobody reads.
final class SpokenSentences extends TreeScanner<Void, Void> {
  static final String GAP = "…";

  private static final Pattern TWO_WORDS = Pattern.compile(".*\\p{L}{2}.* .*", Pattern.DOTALL);
  private static final Pattern FORMAT = Pattern.compile("%[0-9.+-]*[a-z]");

  /// `Fault`: [ThreeLanguagesTest].
  private static final Set<String> EXCEPTIONS =
      Set.of("Fault", "IllegalStateException", "IllegalArgumentException");

  private final Set<String> found = new TreeSet<>();

  private SpokenSentences() {}

  static Set<String> in(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SpokenSentences sentences = new SpokenSentences();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      task.parse().forEach(unit -> sentences.scan(unit, null));
    }
    return sentences.found;
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void nothing) {
    return EXCEPTIONS.contains(made.getIdentifier().toString())
        ? null
        : super.visitNewClass(made, nothing);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    String called = call.getMethodSelect().toString();
    if (called.startsWith("LOG.") || called.endsWith(".name") || called.endsWith(".compile")) {
      return null;
    }
    if (called.endsWith("Table.of")) {
      for (int i = 1; i < call.getArguments().size(); i += 2) {
        found.add(text(call.getArguments().get(i)));
      }
      return null;
    }
    if (called.endsWith(".formatted")) {
      take(call);
      return scan(call.getArguments(), nothing);
    }
    return super.visitMethodInvocation(call, nothing);
  }

  @Override
  public Void visitBinary(BinaryTree sum, Void nothing) {
    if (!isText(sum)) {
      return super.visitBinary(sum, nothing);
    }
    take(sum);
    return operands(sum);
  }

  /// What is put in may say something as well.
  private Void operands(ExpressionTree part) {
    if (part instanceof BinaryTree sum && sum.getKind() == Kind.PLUS) {
      operands(sum.getLeftOperand());
      operands(sum.getRightOperand());
    } else if (!(part instanceof LiteralTree)) {
      scan(part, null);
    }
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    if (literal.getValue() instanceof String) {
      take(literal);
    }
    return null;
  }

  private void take(ExpressionTree expression) {
    String text = text(expression).replaceAll(GAP + "+", GAP);
    if (TWO_WORDS.matcher(text).matches() && !text.startsWith("event=")) {
      found.add(text);
    }
  }

  private static boolean isText(ExpressionTree part) {
    return part instanceof LiteralTree literal && literal.getValue() instanceof String
        || part instanceof BinaryTree sum
            && sum.getKind() == Kind.PLUS
            && (isText(sum.getLeftOperand()) || isText(sum.getRightOperand()));
  }

  private static String text(ExpressionTree part) {
    return switch (part) {
      case LiteralTree literal when literal.getValue() instanceof String text -> text;
      case ParenthesizedTree inner -> text(inner.getExpression());
      case BinaryTree sum when sum.getKind() == Kind.PLUS ->
          text(sum.getLeftOperand()) + text(sum.getRightOperand());
      case MethodInvocationTree call
          when call.getMethodSelect() instanceof MemberSelectTree select
              && select.getIdentifier().contentEquals("formatted") ->
          FORMAT.matcher(text(select.getExpression())).replaceAll(GAP);
      default -> GAP;
    };
  }
}
