package com.yourcaryourway.switchboard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the design that hold between packages; what each may know is said once, here. */
class ArchitectureTest {
    private static final String ROOT = "com.yourcaryourway.switchboard";

    private static final List<String> EDGES = List.of("gateway", "web", "cluster", "load", "balance", "faults");

    /** The fault checker drives the same clients as the load tester. */
    private static final Map<String, String> ALSO_KNOWN_BY = Map.of("load", "faults");

    private static final List<String> DOMAIN = List.of("room", "session", "queue", "presence", "identity");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theRulesSeeTheWholeProgram() {
        assertThat(CLASSES.size()).isGreaterThan(200);
        assertThat(CLASSES.contain(App.class)).isTrue();
    }

    @Test
    void onlyTheRootKnowsTheEdges() {
        for (String edge : EDGES) {
            check(noClasses()
                    .that(resideInAnyPackage(besides(edge)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(inside(edge)));
        }
    }

    /** Everything that is not the root, but for the package itself. */
    private static String[] besides(String edge) {
        return Stream.of(EDGES.stream(), DOMAIN.stream(), Stream.of("codec", "protocol", "config"))
                .flatMap(names -> names)
                .filter(name -> !name.equals(edge) && !name.equals(ALSO_KNOWN_BY.get(edge)))
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);
    }

    @Test
    void theDomainKnowsNeitherEdgesNorCodec() {
        check(noClasses()
                .that(resideInAnyPackage(inside(DOMAIN)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(inside(EDGES)).or(resideInAnyPackage(inside("codec")))));
    }

    @Test
    void theProtocolKnowsTheJdkOnly() {
        check(classes()
                .that()
                .resideInAPackage(inside("protocol"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", inside("protocol")));
    }

    @Test
    void theRootIsKnownByNobody() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT));
    }

    @Test
    void configIsKnownByTheRootOnly() {
        check(noClasses()
                .that(not(resideInAnyPackage(ROOT, inside("config"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside("config")));
    }

    @Test
    void hazelcastStaysInTheClusterAndWithItsComposer() {
        check(noClasses()
                .that(not(resideInAnyPackage(inside("cluster"))).and(not(equivalentTo(App.class))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.hazelcast.."));
    }

    @Test
    void jacksonStaysWhereBytesAreReadAndWritten() {
        check(noClasses()
                .that(not(resideInAnyPackage(inside("codec"), inside("config"), inside("load.client"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.."));
    }

    @Test
    void theDomainKnowsOfVertxItsFuturesOnly() {
        DescribedPredicate<JavaClass> vertx = resideInAnyPackage("io.vertx..", "io.netty..");
        check(noClasses()
                .that(resideInAnyPackage(inside(DOMAIN)))
                .should()
                .dependOnClassesThat(vertx.and(not(simpleName("Future")
                        .or(simpleName("Promise"))
                        .or(simpleName("AsyncResult"))
                        // What Future declares: a lambda for onComplete is compiled to it.
                        .or(simpleName("Handler"))
                        .or(simpleName("Completable"))
                        .or(simpleName("CompositeFuture"))))));
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName);
        var marked = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .toList();
        var missing = CLASSES.stream().map(JavaClass::getPackageName).distinct().filter(name -> !marked.contains(name));

        assertThat(Stream.concat(unmarked, missing)).isEmpty();
    }

    @Test
    void aNameSaysWhatAClassIs() {
        check(classes().should(haveTellingNames()));
    }

    /** A class whose parent, from outside, has such a name may say what it is a kind of. */
    private static ArchCondition<JavaClass> haveTellingNames() {
        var empty = List.of("Util", "Utils", "Helper", "Manager", "Impl", "Common", "Info");
        return new ArchCondition<>("have telling names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String parent =
                        type.getRawSuperclass().map(JavaClass::getSimpleName).orElse("");
                empty.stream()
                        .filter(type.getSimpleName()::endsWith)
                        .filter(word -> !parent.endsWith(word))
                        .forEach(word ->
                                events.add(SimpleConditionEvent.violated(type, type.getName() + " ends with " + word)));
            }
        };
    }

    private static DescribedPredicate<JavaClass> equivalentTo(Class<?> type) {
        return JavaClass.Predicates.equivalentTo(type)
                .or(DescribedPredicate.describe(
                        "nested in " + type, each -> each.getName().startsWith(type.getName() + "$")));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] inside(List<String> names) {
        return names.stream().map(ArchitectureTest::inside).toArray(String[]::new);
    }
}
