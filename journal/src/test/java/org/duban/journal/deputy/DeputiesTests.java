package org.duban.journal.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.duban.events.DepartmentEvent.DeputyRole;
import org.duban.journal.door.Caller;
import org.duban.journal.door.DoorRejection;
import org.duban.journal.door.DoorRule;
import org.duban.journal.door.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeputiesTests {

    private static final Caller DEPUTY =
            new Caller("liaison.jyj", "张代", "jyj", Set.of(Role.LIAISON, Role.OFFICE), null);
    private static final Mandate MANDATE =
            new Mandate(
                    2,
                    "liaison.jyj",
                    "张代",
                    "李明",
                    DeputyRole.HEAD,
                    LocalDate.parse("2018-09-03"),
                    LocalDate.parse("2018-09-07"),
                    "出差");

    @Test
    void aDeputyHasTheRightsOfTheMandateAndNoneOfTheirOwn() {
        Caller acting = on("2018-09-07T15:59:00Z").standIn(DEPUTY, "rsj/2");

        assertThat(acting)
                .isEqualTo(new Caller("liaison.jyj", "张代", "rsj", Set.of(Role.HEAD), "李明"));
        assertThat(acting.seesAll()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsj/1", "rsj/02", "rsj/", "rsj", "/2", "czj/2", "rsj/2/2", ""})
    void anotherNameIsNoMandate(String name) {
        refused(on("2018-09-05T01:00:00Z"), DEPUTY, name);
    }

    @Test
    void itHoldsForOnePersonAndInItsTime() {
        Caller other = new Caller("liaison.czj", "王", "czj", Set.of(Role.LIAISON), null);

        refused(on("2018-09-05T01:00:00Z"), other, "rsj/2");
        refused(on("2018-09-02T15:59:00Z"), DEPUTY, "rsj/2");
        assertThat(on("2018-09-02T16:00:00Z").standIn(DEPUTY, "rsj/2").department())
                .isEqualTo("rsj");
        refused(on("2018-09-07T16:00:00Z"), DEPUTY, "rsj/2");
    }

    private static void refused(Deputies deputies, Caller who, String name) {
        assertThatThrownBy(() -> deputies.standIn(who, name))
                .isInstanceOfSatisfying(
                        DoorRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(DoorRule.MANDATE_NOT_IN_FORCE));
    }

    private static Deputies on(String instant) {
        return new Deputies(
                code -> code.equals("rsj") ? List.of(MANDATE) : List.of(),
                Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai")));
    }
}
