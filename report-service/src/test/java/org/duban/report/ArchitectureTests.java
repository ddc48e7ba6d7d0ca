package org.duban.report;

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
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
        packagesOf = ReportServiceApplication.class,
        importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] MODEL = {
        "java..", "org.jspecify.annotations..", "org.duban.events..", "org.duban.rules.."
    };

    @ArchTest
    static final ArchRule aFilingKnowsItsTermsItsReceiptAndNothingElse =
            classes()
                    .that()
                    .haveNameMatching(
                            ".*\\.filing\\.(Filing|FilingChecks|FilingRule|FilingRejection|FilingStatus|FilingReturn|Submission|Lists)")
                    .should()
                    .onlyDependOnClassesThat(
                            describe(
                                    "of the model",
                                    type ->
                                            type.getName()
                                                            .matches(
                                                                    ".*\\.filing\\.(Filing|FilingChecks|FilingRule|FilingRejection|FilingStatus|FilingReturn|Submission|Lists)(\\$.*)?")
                                                    || type.getName().endsWith(".CanonicalForm")
                                                    || type.getPackageName()
                                                            .equals("org.duban.report.obligation")
                                                    || isInAny(type, MODEL)));

    @ArchTest
    static final ArchRule anObligationKnowsNothingOfStoresAndDoors =
            classes()
                    .that()
                    .resideInAPackage("..obligation..")
                    .and()
                    .doNotHaveSimpleName("ObligationRules")
                    .should()
                    .onlyDependOnClassesThat(
                            describe(
                                    "of the model",
                                    type ->
                                            type.getPackageName()
                                                            .equals("org.duban.report.obligation")
                                                    || isInAny(type, MODEL)));

    @ArchTest
    static final ArchRule aStandingIsCountedFromEventsAlone =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Controller")
                    .and()
                    .resideInAPackage("..standing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..filing..");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.duban.report.(*)..").should().beFreeOfCycles();

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
                            ".*(Manager|Helper|Util|Processor|Handler|Impl|Dto|Base|Abstract|Common|Data|Info|Wrapper).*");

    @Test
    void roomsKeepToTheirBoundaries() {
        ApplicationModules.of(ReportServiceApplication.class).verify();
    }

    private static boolean isInAny(JavaClass type, String... packages) {
        return type.isPrimitive()
                || type.isArray()
                || JavaClass.Predicates.resideInAnyPackage(packages).test(type);
    }

    private static boolean isNow(AccessTarget.MethodCallTarget target) {
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().equals(Instant.class.getPackageName());
            case "systemDefault" -> owner.isEquivalentTo(ZoneId.class);
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            default -> false;
        };
    }
}
