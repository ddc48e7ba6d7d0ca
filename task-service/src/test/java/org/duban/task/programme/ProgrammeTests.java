package org.duban.task.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.events.ProgrammeEvent.AreasSet;
import org.duban.events.ProgrammeEvent.ProgrammeClosed;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;
import org.junit.jupiter.api.Test;

class ProgrammeTests {

    private static final LocalDate START = LocalDate.of(2018, 4, 1);
    private static final LocalDate END = LocalDate.of(2018, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);

    @Test
    void aProgrammeBeginsAsAnOutlineAndBecomesADraftWithItsFirstTask() {
        Programme programme = founded();

        assertThat(programme.status(false)).isEqualTo(ProgrammeStatus.OUTLINE);
        assertThat(programme.status(true)).isEqualTo(ProgrammeStatus.DRAFT);
    }

    @Test
    void everyIssueOfThePlanIsANewVersion() {
        Programme once = founded().after(founded().issue(true, TODAY));
        assertThat(once.status(true)).isEqualTo(ProgrammeStatus.ISSUED);
        assertThat(once.issue(true, TODAY)).isEqualTo(new ProgrammeIssued(2, TODAY));
    }

    @Test
    void aPlanWithoutTasksIsNotIssued() {
        refused(() -> founded().issue(false, TODAY), ProgrammeRule.PLAN_IS_EMPTY);
        Programme once = founded().after(founded().issue(true, TODAY));
        refused(() -> once.issue(false, TODAY), ProgrammeRule.PLAN_IS_EMPTY);
    }

    @Test
    void aProgrammeIsClosedWhenNothingInItIsOpenAnyMore() {
        refused(() -> founded().close(3, TODAY), ProgrammeRule.PROGRAMME_HAS_OPEN_TASKS);

        Programme closed = founded().after(founded().close(0, TODAY));
        assertThat(closed.status(true)).isEqualTo(ProgrammeStatus.CLOSED);
    }

    @Test
    void nothingHappensInAClosedProgramme() {
        Programme closed = founded().after(new ProgrammeClosed(TODAY));

        refused(() -> closed.issue(true, TODAY), ProgrammeRule.PROGRAMME_IS_CLOSED);
        refused(() -> closed.close(0, TODAY), ProgrammeRule.PROGRAMME_IS_CLOSED);
        refused(() -> closed.requireRoomIn("A1"), ProgrammeRule.PROGRAMME_IS_CLOSED);
    }

    @Test
    void tasksAreNumberedAsTheOfficeRules() {
        assertThat(founded().numbering()).isEqualTo(NumberPattern.DEFAULT);
        Programme ruled = founded().after(founded().number("{year}-{n:4}", TODAY));

        assertThat(ruled.numbering()).isEqualTo(new NumberPattern("{year}-{n:4}"));
        assertThat(ruled.after(ruled.issue(true, TODAY)).numbering()).isEqualTo(ruled.numbering());
        refused(() -> ruled.number("{year}-{n:4}", TODAY), ProgrammeRule.NUMBERING_UNCHANGED);
        refused(() -> ruled.number("{year}", TODAY), ProgrammeRule.NUMBERING_UNREADABLE);
        refused(
                () -> ruled.after(new ProgrammeClosed(TODAY)).number("{n}", TODAY),
                ProgrammeRule.PROGRAMME_IS_CLOSED);
    }

    @Test
    void areasComeAndAreRenamedAndMoved() {
        List<Area> to = List.of(new Area("A6", "数字化"), new Area("A1", "思想引领"));

        AreasSet set = founded().setAreas(to, ProgrammeTests::full, TODAY);
        Programme now = founded().after(set);

        assertThat(set).isEqualTo(new AreasSet(founded().areas(), to, TODAY));
        assertThat(now.areas()).isEqualTo(to);
        assertThat(now.after(now.issue(true, TODAY)).areas()).isEqualTo(to);
        now.requireRoomIn("A6");
        refused(() -> now.setAreas(to, ProgrammeTests::full, TODAY), ProgrammeRule.AREAS_UNCHANGED);
    }

    @Test
    void anAreaInWhichSomethingStandsIsNotTakenOut() {
        List<Area> others = List.of(new Area("A6", "数字化"));

        refused(
                () -> founded().setAreas(others, _ -> new AreaContents(1, 0), TODAY),
                ProgrammeRule.AREA_HAS_TASKS);
        refused(
                () -> founded().setAreas(others, _ -> new AreaContents(0, 1), TODAY),
                ProgrammeRule.AREA_HAS_CLAUSES);
        AreasSet set = founded().setAreas(others, _ -> new AreaContents(0, 0), TODAY);
        Programme now = founded().after(set);
        refused(() -> now.requireRoomIn("A1"), ProgrammeRule.AREA_UNKNOWN);
    }

    @Test
    void areasMakeSenseWhenTheyAreChangedToo() {
        List<Area> many =
                IntStream.rangeClosed(0, Programme.MOST_AREAS)
                        .mapToObj(n -> new Area("B" + n, "b"))
                        .toList();
        Area twice = new Area("A1", "a");
        Programme closed = founded().after(new ProgrammeClosed(TODAY));

        refused(
                () -> founded().setAreas(many, ProgrammeTests::full, TODAY),
                ProgrammeRule.TOO_MANY_AREAS);
        refused(
                () -> founded().setAreas(List.of(twice, twice), ProgrammeTests::full, TODAY),
                ProgrammeRule.AREA_TWICE);
        refused(
                () -> closed.setAreas(List.of(twice), ProgrammeTests::full, TODAY),
                ProgrammeRule.PROGRAMME_IS_CLOSED);
    }

    @Test
    void aTaskBelongsToOneOfTheAreas() {
        founded().requireRoomIn("A1");
        refused(() -> founded().requireRoomIn("A9"), ProgrammeRule.AREA_UNKNOWN);
    }

    @Test
    void aProgrammeEndsAfterItStarts() {
        refused(
                () -> Programme.found(plan("Asia/Shanghai", START, START.minusDays(1))),
                ProgrammeRule.PROGRAMME_ENDS_BEFORE_IT_STARTS);
    }

    @Test
    void itsZoneAndItsAreasMakeSense() {
        refused(
                () -> Programme.found(plan("Asia/Harbin2", START, END)),
                ProgrammeRule.ZONE_UNKNOWN);
        refused(
                () ->
                        Programme.found(
                                new ProgrammeFounded(
                                        "产改",
                                        "Asia/Shanghai",
                                        List.of(new Area("A1", "a"), new Area("A1", "b")),
                                        "zgh",
                                        START,
                                        END)),
                ProgrammeRule.AREA_TWICE);
    }

    private static AreaContents full(Area area) {
        throw new AssertionError("Nobody looks into an area that stays: " + area);
    }

    private static Programme founded() {
        return Programme.born("cg2018", Programme.found(plan("Asia/Shanghai", START, END)));
    }

    private static ProgrammeFounded plan(String zone, LocalDate from, LocalDate to) {
        return new ProgrammeFounded("产改", zone, List.of(new Area("A1", "思想政治建设")), "zgh", from, to);
    }

    private static void refused(ThrowingCallable verb, ProgrammeRule rule) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        ProgrammeRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
