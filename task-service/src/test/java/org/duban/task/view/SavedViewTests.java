package org.duban.task.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.task.view.Audience.DEPARTMENT;
import static org.duban.task.view.Audience.EVERYBODY;
import static org.duban.task.view.Audience.OWN;

import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.journal.door.Caller;
import org.duban.journal.door.DoorRejection;
import org.duban.journal.door.Role;
import org.duban.task.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SavedViewTests {

    private static final Instant AT = Instant.parse("2018-09-03T01:00:00Z");
    private static final Caller LIAISON = caller("wang", "rsj", Role.LIAISON);
    private static final Caller COLLEAGUE = caller("li", "rsj", Role.HEAD);
    private static final Caller STRANGER = caller("zhao", "jyj", Role.LIAISON);
    private static final Caller LEADER = caller("sun", "sw", Role.LEADER);
    private static final Caller OFFICE = caller("qian", "zgh", Role.OFFICE);

    @Test
    void ownViewsAreThereForTheirOwnerAlone() {
        SavedView own = saved(LIAISON, OWN, null);

        assertThat(own.isSeenBy(LIAISON)).isTrue();
        assertThat(own.isChangedBy(LIAISON)).isTrue();
        for (Caller other : new Caller[] {COLLEAGUE, STRANGER, LEADER, OFFICE}) {
            assertThat(own.isSeenBy(other)).as("%s", other).isFalse();
            assertThat(own.isChangedBy(other)).as("%s", other).isFalse();
        }
    }

    @Test
    void aViewForADepartmentIsThereForItsPeopleAndTheOffice() {
        SavedView shared = saved(OFFICE, DEPARTMENT, "rsj");

        assertThat(shared.isSeenBy(LIAISON)).isTrue();
        assertThat(shared.isSeenBy(COLLEAGUE)).isTrue();
        assertThat(shared.isSeenBy(OFFICE)).isTrue();
        assertThat(shared.isSeenBy(STRANGER)).isFalse();
        assertThat(shared.isSeenBy(LEADER)).isFalse();
    }

    @Test
    void theOfficeAloneSharesAndChangesWhatIsShared() {
        SavedView shared = saved(OFFICE, EVERYBODY, null);
        Caller another = caller("zhou", "zzb", Role.OFFICE);

        for (Caller everybody : new Caller[] {LIAISON, STRANGER, LEADER}) {
            assertThat(shared.isSeenBy(everybody)).isTrue();
            refused(() -> shared.requireChangedBy(everybody), ViewRule.ONLY_OFFICE_SHARES_VIEWS);
            refused(() -> saved(everybody, EVERYBODY, null), ViewRule.ONLY_OFFICE_SHARES_VIEWS);
            refused(() -> saved(everybody, DEPARTMENT, "rsj"), ViewRule.ONLY_OFFICE_SHARES_VIEWS);
        }
        assertThatCode(() -> shared.requireChangedBy(another)).doesNotThrowAnyException();
    }

    @Test
    void aDepartmentIsNamedExactlyWhereTheViewIsForOne() {
        refused(() -> saved(OFFICE, DEPARTMENT, null), ViewRule.VIEW_AUDIENCE_UNCLEAR);
        refused(() -> saved(OFFICE, EVERYBODY, "rsj"), ViewRule.VIEW_AUDIENCE_UNCLEAR);
        refused(() -> saved(LIAISON, OWN, "rsj"), ViewRule.VIEW_AUDIENCE_UNCLEAR);
    }

    @Test
    void aPersonPicksFromOwnViewsThoseOfItsDepartmentAndThoseForEverybody() {
        assertThat(SavedView.listsOf(LIAISON, null))
                .containsExactly("own/wang", "everybody", "department/rsj");
        assertThat(SavedView.listsOf(LIAISON, "rsj")).hasSize(3);
        assertThat(SavedView.listsOf(OFFICE, "rsj")).contains("department/zgh", "department/rsj");
        assertThatThrownBy(() -> SavedView.listsOf(LIAISON, "jyj"))
                .isInstanceOf(DoorRejection.class)
                .hasMessageContaining("role-required");
    }

    @Test
    void namesAreTheSameGiveOrTakeCaseAndBlanksAround() {
        SavedView saved = saved(LIAISON, OWN, null);

        assertThat(saved.name()).isEqualTo("Red ones");
        assertThat(saved.saved(" RED ONES ", saved.filter(), AT).nameKey())
                .isEqualTo(saved.nameKey());
        assertThat(saved.saved("x", saved.filter(), AT).revision()).isEqualTo(2);
    }

    @Test
    void fiftyAreEnough() {
        assertThatCode(() -> SavedView.requireRoom(49)).doesNotThrowAnyException();
        refused(() -> SavedView.requireRoom(50), ViewRule.TOO_MANY_VIEWS);
    }

    private static SavedView saved(Caller by, Audience audience, @Nullable String department) {
        return SavedView.of("v", by, audience, department, " Red ones ", filter(), AT);
    }

    static LedgerFilter filter() {
        return new LedgerFilter(
                null, "A1", null, null, null, null, null, null, null, null, null, "欠薪", "due",
                null);
    }

    private static void refused(ThrowingCallable verb, ViewRule rule) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        ViewRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }

    private static Caller caller(String id, String department, Role role) {
        return new Caller(id, id, department, Set.of(role), null);
    }
}
