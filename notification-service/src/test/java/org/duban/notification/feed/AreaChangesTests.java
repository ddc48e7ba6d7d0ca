package org.duban.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.events.ProgrammeEvent.AreasSet;
import org.junit.jupiter.api.Test;

class AreaChangesTests {

    private static final Area IDEAS = new Area("A1", "思想政治建设");
    private static final Area SKILLS = new Area("A3", "职业技能");

    @Test
    void whatCameWhatIsCalledOtherwiseAndWhatIsGoneIsTold() {
        assertThat(
                        told(
                                List.of(IDEAS, SKILLS),
                                List.of(new Area("A1", "思想引领"), new Area("A6", "数字化"))))
                .isEqualTo("A1 思想政治建设 → 思想引领；+A6 数字化；−A3 职业技能");
    }

    @Test
    void anotherOrderIsToldByTheCodes() {
        assertThat(told(List.of(IDEAS, SKILLS), List.of(SKILLS, IDEAS))).isEqualTo("A3、A1");
    }

    private static String told(List<Area> from, List<Area> to) {
        return AreaChanges.told(new AreasSet(from, to, LocalDate.of(2018, 9, 3)));
    }
}
