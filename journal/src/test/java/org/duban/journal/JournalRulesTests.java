package org.duban.journal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What the journal promises about its own shape. */
@AnalyzeClasses(packages = "org.duban.journal", importOptions = DoNotIncludeTests.class)
class JournalRulesTests {

    private static final String FORBIDDEN =
            ".*(Manager|Helper|Util|Utils|Processor|Handler|Impl|Dto|Base|Abstract|Common|Data|Info|Wrapper)";

    @ArchTest
    static final ArchRule keepingFactsNeedsNoSpring =
            noClasses()
                    .that()
                    .resideInAPackage("org.duban.journal")
                    .and()
                    .haveSimpleNameNotEndingWith("AutoConfiguration")
                    .and()
                    .areNotAnnotatedWith(ConfigurationProperties.class)
                    .and()
                    .haveSimpleNameNotStartingWith("Rehearsal")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should(
                            callMethodWhere(
                                    DescribedPredicate.describe(
                                            "now() is asked without a clock",
                                            JournalRulesTests::asksForNow)));

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses().should().haveNameMatching(FORBIDDEN);

    @ArchTest
    static final ArchRule keepingFactsKnowsNoRoom =
            noClasses()
                    .that()
                    .resideInAPackage("org.duban.journal")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.duban.journal.(*)..")
                                    .as("a room of the journal"));

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.duban.journal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheRelayAndTheDeadLettersSend =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "org.duban.journal",
                            "org.duban.journal.door..",
                            "org.duban.journal.files..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class);

    private static boolean asksForNow(JavaMethodCall call) {
        boolean now =
                call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return now || call.getName().equals("currentTimeMillis");
    }
}
