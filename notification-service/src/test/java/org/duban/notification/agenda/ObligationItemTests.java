package org.duban.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duban.events.Envelope;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSignedOff;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ReportEvent;
import org.duban.notification.Life;
import org.duban.notification.schedule.Deadline;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Light;
import org.junit.jupiter.api.Test;

class ObligationItemTests {

    private static final LocalDate DUE = LocalDate.parse("2018-10-22");
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();

    private final Life life =
            Life.ofObligation("p", "MB", "rsj")
                    .then("2018-10-08T01:00:00Z", Life.owed("p", "MB", "rsj", DUE.toString()));

    @Test
    void whatIsOwedIsDraftedSignedOffSubmittedAndReviewed() {
        assertThat(item().departmentAction()).isEqualTo(Action.FILE);
        assertThat(deadline()).isEqualTo(new Deadline(DUE, DUE));

        then(new FilingDrafted("p", life.aggregate(), "rsj", Life.content(), DUE));
        assertThat(item().departmentAction()).isEqualTo(Action.SIGN_OFF);

        then(new FilingSignedOff(DUE));
        assertThat(item().departmentAction()).isEqualTo(Action.SUBMIT);

        then(Life.submitted(1, "2018-10-22"));
        assertThat(item().departmentAction()).isNull();
        assertThat(item().officeAction()).isEqualTo(Action.REVIEW);
        assertThat(deadline()).isNull();

        then(new FilingAccepted(1, null, DUE));
        assertThat(item().officeAction()).isNull();
        assertThat(light("2018-11-01")).isEqualTo(Light.GREEN);
    }

    @Test
    void whatWasReturnedIsFiledAnewAndNeverOverdueForItWasFiledOnce() {
        then(Life.submitted(1, "2018-10-20"));
        then(new FilingReturned(1, ReturnReason.TOO_GENERAL, "大而空", DUE));

        assertThat(item().departmentAction()).isEqualTo(Action.REFILE);
        assertThat(deadline()).isEqualTo(new Deadline(DUE, null));
        assertThat(light("2018-11-01")).isEqualTo(Light.YELLOW);
    }

    @Test
    void itsLightTurnsAsItsStateDoes() {
        assertThat(light("2018-10-10")).isEqualTo(Light.GREEN);
        assertThat(light("2018-10-17")).isEqualTo(Light.YELLOW);
        assertThat(light("2018-10-22")).isEqualTo(Light.YELLOW);
        assertThat(light("2018-10-23")).isEqualTo(Light.RED);

        then(Life.submitted(1, "2018-10-24"));
        assertThat(light("2018-10-24")).isEqualTo(Light.MADE_UP_LATE);
    }

    @Test
    void nothingIsRaisedAboutAnExemptDepartment() {
        then(new ObligationExempted("机构撤销", DUE));

        assertThat(item().departmentAction()).isNull();
        assertThat(deadline()).isNull();
    }

    private void then(ReportEvent event) {
        life.then(life.last().at().plusSeconds(60), "rsj", event);
    }

    private Deadline deadline() {
        return item().deadline(RuleSet.standard(), CALENDAR);
    }

    private Light light(String day) {
        return item().light(RuleSet.standard(), CALENDAR, LocalDate.parse(day)).level();
    }

    private ObligationItem item() {
        ObligationItem item = null;
        for (Envelope envelope : life.events()) {
            item = ObligationItem.after(item, (ReportEvent) envelope.event(), envelope);
        }
        return item;
    }
}
