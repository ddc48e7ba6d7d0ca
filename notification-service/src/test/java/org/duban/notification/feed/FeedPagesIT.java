package org.duban.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duban.events.DomainEvent;
import org.duban.events.Envelope;
import org.duban.events.WireNames;
import org.duban.notification.Life;
import org.duban.notification.Samples;
import org.duban.notification.running.Answer;
import org.duban.notification.running.Door;
import org.duban.notification.running.Person;
import org.duban.notification.running.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FeedPagesIT extends RunningService {

    @Autowired private FeedTexts texts;

    private final String programme = "g" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void pagesLeadFromTheLatestToTheFirstWithoutAGapAndARepeatIsOneEntry() {
        List<String> expected = new ArrayList<>();
        for (int n = 10; n < 20; n++) {
            Life life = task(n, "rsj");
            topics.publish(life);
            topics.publish(life);
            expected.addFirst(life.aggregate() + "/1");
        }
        Door office = as(Person.OFFICE);
        eventually().until(() -> own(page(office, "limit=200")).size() == 10);

        List<String> found = new ArrayList<>();
        String before = "";
        do {
            Answer page = page(office, "limit=3" + before);
            found.addAll(own(page));
            before = page.string("next").isEmpty() ? "" : "&before=" + page.string("next");
        } while (!before.isEmpty());

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aForeignDepartmentSeesNothingOfOthers() {
        topics.publish(task(10, "rsj"));
        topics.publish(task(11, "gaj"));
        eventually().until(() -> own(page(as(Person.LEADER), "")).size() == 2);

        assertThat(own(page(as(Person.liaison("gaj")), ""))).containsExactly(programme + ".11/1");
        assertThat(own(page(as(Person.liaison("xyz")), ""))).isEmpty();
    }

    @Test
    void everyEventHasAWholeSentenceInBothLanguages() {
        WireNames.all()
                .forEach(
                        (name, type) -> {
                            Envelope envelope = envelope(Samples.of(type));
                            for (Locale language :
                                    List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                                assertThat(texts.say(language, envelope))
                                        .as(name)
                                        .isNotBlank()
                                        .doesNotContain("{", "}", "duban.", "return-reason.");
                            }
                        });
    }

    private static Envelope envelope(DomainEvent event) {
        return new Life("a", "A5-02 根治欠薪", "p", "rsj").then("2018-10-10T01:00:00Z", event).last();
    }

    /** Entries of no programme, such as those of departments, stand on every page. */
    private List<String> own(Answer page) {
        return page.each("items", "id").stream().filter(id -> id.startsWith(programme)).toList();
    }

    private Answer page(Door door, String query) {
        return door.get("/api/feed/entries?programme=" + programme + "&" + query).expect(200);
    }

    private Life task(int n, String department) {
        return new Life(programme + "." + n, "A" + n, programme, department)
                .then(
                        "2018-10-" + n + "T01:00:00Z",
                        Life.drafted(programme, "A" + n, department, "2018-12-31"));
    }
}
