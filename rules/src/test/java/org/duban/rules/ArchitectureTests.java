package org.duban.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packagesOf = RuleSet.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule theRulesNeedNothingButJava =
            classes()
                    .that()
                    .resideOutsideOfPackage("org.duban.rules.calendar")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "org.duban.rules..",
                            "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theCalendarMayReadAndHashItsOwnText =
            classes()
                    .that()
                    .resideInAPackage("org.duban.rules.calendar")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.io..",
                            "java.nio.charset..",
                            "java.security..",
                            "org.duban.rules.calendar..",
                            "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.duban.rules.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyAsksWhatTimeItIs =
            noClasses()
                    .should()
                    .callMethodWhere(
                            describe(
                                    "reads a clock or the zone of the machine",
                                    call -> readsTheClock(call.getTarget())));

    @ArchTest
    static final ArchRule everyRoomSaysWhatMayBeNull =
            classes()
                    .should(
                            be(
                                    describe(
                                            "in a null-marked package",
                                            type ->
                                                    type.getPackage()
                                                            .isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Manager|Helper|Util|Processor|Handler|Impl|Dto|Base|Abstract|Common|Data|Info|Wrapper).*");

    private static boolean readsTheClock(AccessTarget.MethodCallTarget target) {
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().equals("java.time");
            case "systemDefault" -> owner.isEquivalentTo(ZoneId.class);
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            default -> owner.isAssignableTo(Clock.class);
        };
    }
}
