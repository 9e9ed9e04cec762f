package evcharging.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static evcharging.architecture.Means.callTo;
import static evcharging.architecture.Means.clockThreadOrRandomness;
import static evcharging.architecture.Means.mutableStaticState;
import static evcharging.architecture.Means.terminal;
import static evcharging.architecture.Means.theThinkingPartOfJava;
import static evcharging.architecture.Means.threadStart;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Every rule about who may know and do what, each with its reason. Which room owns which means is
/// data in [Rooms]. A rule about a room that is not built yet holds; that no rule is empty is
/// proved on the code in `bad`.
final class ArchitectureRules {
  private final Rooms rooms;
  private final String everywhere;
  private final List<Rule> rules = new ArrayList<>();

  private ArchitectureRules(Rooms rooms) {
    this.rooms = rooms;
    this.everywhere = rooms.root() + "..";
  }

  /// @param root the package the house stands in: `evcharging`, or the bad house
  static List<Rule> of(String root) {
    ArchitectureRules house = new ArchitectureRules(new Rooms(root));
    house.pureRooms();
    house.neighbours();
    house.aroundTheCore();
    house.libraries();
    house.messages();
    house.windows();
    house.habits();
    house.languages();
    return List.copyOf(house.rules);
  }

  private void pureRooms() {
    add(
        "pure rooms know only themselves",
        all(rooms.pure(), this::knowsOnlyItself),
        "what decides is tested without anything around it, and replayed to the same result");
    add(
        "pure rooms have no clock, thread or randomness",
        all(
            rooms.pure(),
            room ->
                noClasses()
                    .that()
                    .resideInAPackage(room.room())
                    .should()
                    .accessTargetWhere(clockThreadOrRandomness())),
        "time, randomness and ids come in with the command, so that a seed replays a bug");
  }

  private ArchRule knowsOnlyItself(Rooms.PureRoom room) {
    List<String> known = new ArrayList<>(room.mayKnow());
    known.add(room.room());
    return classes()
        .that()
        .resideInAPackage(room.room())
        .should()
        .onlyDependOnClassesThat(
            theThinkingPartOfJava().or(resideInAnyPackage(known.toArray(String[]::new))));
  }

  private void neighbours() {
    add(
        "rooms are free of cycles",
        slices().matching(rooms.root() + ".(**)").should().beFreeOfCycles(),
        "a room can be read, tested and changed without the rooms that use it");
    add(
        "apps never know one another",
        all(rooms.apps(), app -> outsideNobodyKnows(app, rooms.apps())),
        "they are programs on different machines that meet on the wire only");
    add(
        "shared knows nothing of the apps",
        noClasses()
            .that()
            .resideInAnyPackage(rooms.shared())
            .should()
            .dependOnClassesThat(resideInAnyPackage(rooms.apps().toArray(String[]::new))),
        "the words are the same for everybody");
  }

  private void aroundTheCore() {
    add(
        "the rooms around the core never see one another",
        all(rooms.aroundTheCore(), room -> outsideNobodyKnows(room, rooms.aroundTheCore())),
        "data flows one way: in through the core's inbox, out through reactions");
    add(
        "the journal does not know the core",
        noClasses()
            .that()
            .resideInAPackage(rooms.room("central.journal"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(rooms.room("central.core"))),
        "network, journal, core: each knows only what is before it");
    add(
        "the core does not know the rooms around it",
        noClasses()
            .that()
            .resideInAnyPackage(rooms.rooms("central.journal", "central.core"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(rooms.aroundTheCore().toArray(String[]::new))),
        "another way in or out is added without touching what decides and stores");
    add(
        "commands reach the core only by the named ways in",
        noClasses()
            .that(
                resideInAnyPackage(rooms.room("central"))
                    .and(not(resideInAnyPackage(rooms.rooms("central.core"))))
                    .and(not(resideInAnyPackage(rooms.root() + ".central")))
                    .and(not(resideInAnyPackage(rooms.aroundTheCore().toArray(String[]::new))))
                    .and(not(resideInAnyPackage(rooms.rooms("central.upstream")))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(rooms.room("central.core"))),
        "everything that can change the network is found by looking into those rooms");
  }

  private ArchRule outsideNobodyKnows(String room, List<String> peers) {
    List<String> others = new ArrayList<>(peers);
    others.remove(room);
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(resideInAnyPackage(others.toArray(String[]::new)));
  }

  private void libraries() {
    only("Kafka only in its rooms", rooms.withKafka(), "org.apache.kafka..", "kafka..");
    only(
        "databases only in the stores",
        rooms.withDatabase(),
        "java.sql..",
        "javax.sql..",
        "org.jdbi..",
        "org.h2..",
        "com.zaxxer..");
    only("ciphers only in crypto", rooms.rooms("crypto"), "javax.crypto..", "org.bouncycastle..");
    only("JSON only at the edge", rooms.withJson(), "com.fasterxml.jackson..");
    only(
        "windows only where windows are",
        rooms.withWindows(),
        "javafx..",
        "org.controlsfx..",
        "atlantafx..",
        "org.kordamp..");
    add(
        "sockets only in the connecting rooms",
        noClasses()
            .that(outside(rooms.withSockets()))
            .should()
            .dependOnClassesThat(Means.sockets()),
        "deadlines, limits and TLS are held where the connections are, and nowhere forgotten");
    add(
        "logging goes through SLF4J",
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "java.util.logging..", "org.apache.log4j..", "org.apache.logging..")),
        "one line an event, in one place");
  }

  private void messages() {
    add(
        "commands, events, replies and messages are records or enums",
        classes()
            .that(
                resideInAnyPackage(everywhere)
                    .and(
                        assignableTo(rooms.root() + ".wire.Message")
                            .or(assignableTo(rooms.root() + ".central.network.Command"))
                            .or(assignableTo(rooms.root() + ".central.network.Event"))
                            .or(assignableTo(rooms.root() + ".central.network.Reply")))
                    .and(not(Means.interfaces())))
            .should()
            .beRecords()
            .orShould()
            .beEnums(),
        "they are values: compared, stored and sent, never changed");
  }

  private void windows() {
    add(
        "one door to the FX thread",
        noClasses()
            .that()
            .doNotHaveSimpleName("FxFeed")
            .should()
            .accessTargetWhere(callTo("javafx.application.Platform", "runLater")),
        "updates are coalesced there; one runLater per event starves the window");
    add(
        "colours are named in styles",
        noClasses()
            .that(outside(rooms.rooms("styles")))
            .should()
            .accessTargetWhere(Means.setStyle())
            .orShould()
            .dependOnClassesThat(assignableTo("javafx.scene.paint.Paint")),
        "a theme changes every window from one place");
    add(
        "mains are no JavaFX applications",
        noClasses().that(Means.hasMain()).should().beAssignableTo("javafx.application.Application"),
        "on the class path Java refuses to start such a main");
  }

  private void habits() {
    add(
        "threads only where the map has them",
        noClasses()
            .that(outside(rooms.withThreads()))
            .and()
            .haveSimpleNameNotEndingWith("Main")
            .should()
            .accessTargetWhere(threadStart()),
        "who writes what is known without searching; nothing needs a lock");
    add(
        "no static mutable state",
        fields().that(Means.areStatic()).should(mutableStaticState()),
        "many networks, points and drivers live in one JVM, in tests and in the fleet");
    add(
        "only mains and commands speak to the terminal",
        noClasses()
            .that(outside(rooms.withTerminal()))
            .and()
            .haveSimpleNameNotEndingWith("Main")
            .and()
            .haveSimpleNameNotEndingWith("Command")
            .and()
            .haveSimpleNameNotEndingWith("Lines")
            .should()
            .accessTargetWhere(terminal()),
        "printed lines are promises to people; the rest is a log");
  }

  private void languages() {
    add(
        "letters change their case the same on every machine",
        noClasses().should().accessTargetWhere(Means.caseOfTheMachine()),
        "in Turkish the small letter of I has no dot: a code, a style class or an id would be"
            + " another there");
  }

  private void only(String name, String[] owners, String... packages) {
    add(
        name,
        noClasses()
            .that(outside(owners))
            .should()
            .dependOnClassesThat(resideInAnyPackage(packages)),
        "the library can be replaced, and its traps are known in one place");
  }

  private com.tngtech.archunit.base.DescribedPredicate<JavaClass> outside(String[] owners) {
    return resideOutsideOfPackages(owners);
  }

  private void add(String name, ArchRule check, String because) {
    rules.add(new Rule(name, check.as(name).because(because).allowEmptyShould(true)));
  }

  private static <T> ArchRule all(List<T> subjects, Function<T, ArchRule> rule) {
    return CompositeArchRule.of(
        subjects.stream().map(rule).map(each -> each.allowEmptyShould(true)).toList());
  }
}
