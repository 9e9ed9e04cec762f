package evcharging.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// The means that rules are about, as ArchUnit predicates: clocks, threads, sockets, the terminal.
final class Means {
  private static final Set<String> THINKING_PACKAGES =
      Set.of(
          "java.lang",
          "java.lang.annotation",
          "java.lang.invoke",
          "java.lang.runtime",
          "java.math",
          "java.nio.charset",
          "java.time",
          "java.time.format",
          "java.time.temporal",
          "java.time.zone",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream");
  private static final Set<String> SOCKETS =
      Set.of(
          "java.net.Socket",
          "java.net.ServerSocket",
          "java.net.DatagramSocket",
          "java.net.URLConnection",
          "java.nio.channels.SocketChannel",
          "java.nio.channels.ServerSocketChannel",
          "java.nio.channels.DatagramChannel",
          "javax.net.SocketFactory",
          "javax.net.ServerSocketFactory",
          "java.net.http.HttpClient",
          "java.net.http.WebSocket",
          "com.sun.net.httpserver.HttpServer",
          "com.sun.net.httpserver.HttpExchange",
          "okhttp3.OkHttpClient");
  private static final Set<String> THREADS =
      Set.of(
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.lang.Runtime",
          "java.lang.ProcessBuilder",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.Timer",
          "java.time.Clock");
  private static final Set<String> HARMLESS_OF_SYSTEM =
      Set.of("arraycopy", "identityHashCode", "lineSeparator");
  private static final Set<String> IMMUTABLE_COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.Collection");

  private Means() {}

  static DescribedPredicate<JavaClass> theThinkingPartOfJava() {
    return describe(
        "the thinking part of Java",
        type ->
            type.getBaseComponentType().isPrimitive()
                || THINKING_PACKAGES.contains(type.getBaseComponentType().getPackageName()));
  }

  static DescribedPredicate<JavaAccess<?>> clockThreadOrRandomness() {
    return describe(
        "a clock, thread or randomness",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getName();
          return THREADS.contains(owner)
              || owner.startsWith("java.time.") && name.equals("now")
              || owner.equals("java.util.UUID") && name.equals("randomUUID")
              || owner.equals("java.util.Collections") && name.equals("shuffle")
              || owner.endsWith(".Math") && name.equals("random")
              || owner.equals("java.lang.System") && !HARMLESS_OF_SYSTEM.contains(name);
        });
  }

  static DescribedPredicate<JavaClass> sockets() {
    return describe(
        "sockets, HTTP clients or servers",
        type -> SOCKETS.stream().anyMatch(type::isAssignableTo));
  }

  static DescribedPredicate<JavaAccess<?>> threadStart() {
    return describe(
        "a thread being made",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getName();
          return owner.equals("java.util.concurrent.Executors")
              || access.getTargetOwner().isAssignableTo("java.util.concurrent.ThreadPoolExecutor")
                  && name.equals("<init>")
              || owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async")
              || owner.equals("java.util.concurrent.ForkJoinPool")
              || access.getTargetOwner().isAssignableTo("java.util.Timer")
              || access.getTargetOwner().isAssignableTo("java.lang.Thread")
                  && Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread", "start")
                      .contains(name)
              || name.equals("parallelStream");
        });
  }

  static DescribedPredicate<JavaAccess<?>> terminal() {
    return describe(
        "System.out, System.err or System.in",
        access ->
            access.getTargetOwner().getName().equals("java.lang.System")
                && Set.of("out", "err", "in").contains(access.getName()));
  }

  static DescribedPredicate<JavaAccess<?>> callTo(String owner, String method) {
    return describe(
        owner + "." + method,
        access ->
            access.getTargetOwner().getName().equals(owner) && access.getName().equals(method));
  }

  static DescribedPredicate<JavaAccess<?>> caseOfTheMachine() {
    return describe(
        "toLowerCase or toUpperCase in the machine's language",
        access ->
            access.getTargetOwner().getName().equals("java.lang.String")
                && Set.of("toLowerCase", "toUpperCase").contains(access.getName())
                && access instanceof JavaCodeUnitAccess<?> call
                && call.getTarget().getRawParameterTypes().isEmpty());
  }

  static DescribedPredicate<JavaAccess<?>> setStyle() {
    return describe(
        "setStyle",
        access ->
            access.getName().equals("setStyle")
                && access.getTargetOwner().isAssignableTo("javafx.css.Styleable"));
  }

  static DescribedPredicate<JavaClass> interfaces() {
    return describe("interfaces", JavaClass::isInterface);
  }

  static DescribedPredicate<JavaClass> hasMain() {
    return describe(
        "have a main",
        type -> type.getMethods().stream().anyMatch(method -> method.getName().equals("main")));
  }

  static DescribedPredicate<JavaField> areStatic() {
    return describe(
        "are static",
        field ->
            field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  /// Final, and of a type that cannot change by itself: no concurrent or concrete collection, no
  /// atomic. (`List`, `Set` and `Map` are taken for the unmodifiable kind.)
  static ArchCondition<JavaField> mutableStaticState() {
    DescribedPredicate<JavaClass> collections =
        assignableTo("java.util.Collection").or(assignableTo("java.util.Map"));
    return new ArchCondition<>("be final and unchangeable") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean changes =
            type.getPackageName().equals("java.util.concurrent.atomic")
                || collections.test(type) && !IMMUTABLE_COLLECTIONS.contains(type.getName());
        boolean fixed = field.getModifiers().contains(JavaModifier.FINAL) && !changes;
        events.add(new SimpleConditionEvent(field, fixed, field.getDescription() + " can change"));
      }
    };
  }
}
