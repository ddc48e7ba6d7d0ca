package org.duban.notification;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
        packagesOf = NotificationServiceApplication.class,
        importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule whatIsToldWhenIsDecidedWithoutStoresDoorsAndClocks =
            classes()
                    .that()
                    .resideInAPackage("..schedule..")
                    .and()
                    .doNotHaveSimpleName("RulebookInForce")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify.annotations..",
                            "org.duban.rules..",
                            "org.duban.notification.schedule..");

    @ArchTest
    static final ArchRule anItemOfTheAgendaFollowsItsEventsAndNothingElse =
            classes()
                    .that()
                    .haveNameMatching(
                            ".*\\.agenda\\.(AgendaItem|TaskItem|TaskFold|TaskStatus|Steps|ObligationItem|ObligationLight|Action)(\\$.*)?")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify.annotations..",
                            "com.fasterxml.jackson.annotation..",
                            "org.duban.events..",
                            "org.duban.rules..",
                            "org.duban.notification.schedule..",
                            "org.duban.notification.agenda..");

    @ArchTest
    static final ArchRule theFeedInMemoryKnowsNeitherBrokerNorStoreNorWeb =
            noClasses()
                    .that()
                    .haveNameMatching(
                            ".*\\.feed\\.(FeedPosition|FeedRing|FeedSession|Listener|Seat|Told|FeedRecord|FeedFilter)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.kafka..",
                            "com.mongodb..",
                            "org.springframework..",
                            "jakarta..");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.duban.notification.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule doorsArePrivate =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .bePackagePrivate()
                    .andShould()
                    .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule whatAClassNeedsIsGivenToItsConstructor =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule nobodyAsksWhatTimeItIsButTheClock =
            noClasses()
                    .should()
                    .callMethodWhere(
                            describe("reads a clock of its own", call -> isNow(call.getTarget())));

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
                            ".*(Manager|Helper|Util|Processor|Handler|Impl|Dto|Base|Abstract|Common|Data|Info|Wrapper)(\\$.*)?");

    @Test
    void roomsKeepToTheirBoundaries() {
        ApplicationModules.of(NotificationServiceApplication.class).verify();
    }

    private static boolean isNow(AccessTarget.MethodCallTarget target) {
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" ->
                    owner.getPackageName().equals(Instant.class.getPackageName())
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "systemDefault" -> owner.isEquivalentTo(ZoneId.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            default -> false;
        };
    }
}
