package org.duban.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.duban.standalone", importOptions = DoNotIncludeTests.class)
class StyleTests {
    @ArchTest
    static final ArchRule roomsDoNotRunInCircles =
            slices().matching("org.duban.standalone.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDemoGoesThroughTheDoorOnly =
            noClasses()
                    .that()
                    .resideInAPackage("..demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.duban.task..",
                            "org.duban.report..",
                            "org.duban.notification..",
                            "org.duban.journal..",
                            "org.duban.standalone.launch..",
                            "org.duban.standalone.issuer..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Util|Handler|Impl|Dto|Wrapper|Info)");
}
