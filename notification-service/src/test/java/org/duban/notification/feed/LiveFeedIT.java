package org.duban.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.duban.notification.Life;
import org.duban.notification.running.Door;
import org.duban.notification.running.LiveFeed;
import org.duban.notification.running.Person;
import org.duban.notification.running.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LiveFeedIT extends RunningService {

    @Autowired private FeedRing ring;
    @Autowired private FirstTold firstTold;
    @Autowired private FeedEntries entries;

    private final String programme = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final String feed = "/api/feed?programme=" + programme;
    private int published;

    @Test
    void whatHappensIsHeardByThoseWhoMaySeeItInTheirLanguage() {
        topics.publish(
                Life.ofDepartment("gxj" + programme)
                        .then("2018-01-02T01:00:00Z", Life.registered("市工信局")));
        try (LiveFeed office = listening(as(Person.OFFICE).in("zh-CN"));
                LiveFeed leader = listening(as(Person.LEADER).in("en"));
                LiveFeed own = listening(as(Person.liaison("rsj")));
                LiveFeed foreign = listening(as(Person.liaison("gaj")))) {
            Life life =
                    new Life(programme + ".A2-07", "A2-07 农民工入会集中行动", programme, "rsj")
                            .then(
                                    Instant.parse("2018-10-17T01:00:00Z"),
                                    "gxj" + programme,
                                    Life.posted(40, 62, "2018-10-17"));
            topics.publish(life);

            eventually().until(() -> office.heard().size() == 1 && own.heard().size() == 1);
            eventually().until(() -> leader.heard().size() == 1);
            assertThat(office.messages().getFirst().data().at("/text").asString())
                    .isEqualTo("市工信局 更新 A2-07 农民工入会集中行动：62\u00a0%");
            assertThat(leader.messages().getFirst().data().at("/text").asString())
                    .isEqualTo("市工信局 updated A2-07 农民工入会集中行动: 62\u00a0%");
            assertThat(own.messages().getFirst().data().at("/data/to").asInt()).isEqualTo(62);
            eventually().until(() -> foreign.heartbeats() > 1);
            assertThat(foreign.heard()).isEmpty();
        }
    }

    @Test
    void nobodyListensWithoutAToken() {
        try (LiveFeed stranger = door().follow(feed, null)) {
            assertThat(stranger.status()).isEqualTo(401);
        }
    }

    @Test
    void whoseTokenExpiresIsSentAway() {
        try (LiveFeed brief = listening(door().as(Person.OFFICE, Duration.ofSeconds(2)))) {
            eventually().until(brief::ended);
            assertThat(brief.heartbeats()).isPositive();
        }
    }

    @Test
    void aClientThatComesAndGoesHearsEverythingOnce() {
        Random chance = new Random(7);
        List<String> expected = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        String last = null;
        for (int round = 0; round < 12; round++) {
            try (LiveFeed client = as(Person.liaison("rsj")).follow(feed, last)) {
                int now = chance.nextInt(20);
                for (int n = 0; n < now; n++) {
                    expected.add(publish("rsj"));
                    publish("gaj");
                }
                int enough = chance.nextInt(now + 1);
                eventually()
                        .until(
                                () ->
                                        client.heard().size() >= enough
                                                && client.lastEventId() != null);
                client.hangUp();
                eventually().until(client::ended);
                heard.addAll(client.heard());
                last = client.lastEventId();
                assertThat(client.wasReset()).isFalse();
            }
        }
        int missing = expected.size() - heard.size();
        try (LiveFeed client = as(Person.liaison("rsj")).follow(feed, last)) {
            eventually().until(() -> client.heard().size() >= missing);
            heard.addAll(client.heard());
        }
        assertThat(heard).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aPositionFromBeforeMemoryIsBridgedFromTheStore() {
        String last;
        List<String> expected = new ArrayList<>();
        try (LiveFeed client = listening(as(Person.OFFICE))) {
            last = client.lastEventId();
        }
        for (int n = 0; n < 60; n++) {
            expected.add(publish("rsj"));
        }
        FeedRing forgetful = ring;
        forget(forgetful);
        try (LiveFeed client = as(Person.OFFICE).follow(feed, last)) {
            eventually().until(() -> client.heard().size() >= 60);
            expected.add(publish("rsj"));
            eventually().until(() -> client.heard().size() >= 61);

            assertThat(client.heard()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(client.wasReset()).isFalse();
        }
    }

    @Test
    void aCopyOfWhatMemoryHasForgottenIsNotToldAgain() {
        Life life =
                new Life(programme + ".again", "A", programme, "rsj")
                        .then("2018-10-17T01:00:00Z", Life.titled(programme, "任务"))
                        .then("2018-10-17T02:00:00Z", Life.posted(0, 10, "2018-10-17"));
        String last;
        try (LiveFeed client = listening(as(Person.OFFICE))) {
            topics.publish(life.events().getFirst());
            eventually().until(() -> client.heard().size() == 1);
            last = client.lastEventId();
        }
        FeedFilter all = new FeedFilter(null, programme);
        eventually().until(() -> entries.list(all, null, 1).size() == 1);
        firstTold.forget();
        forget(ring);
        try (LiveFeed client = as(Person.OFFICE).follow(feed, last)) {
            eventually().until(() -> client.lastEventId() != null);
            life.events().forEach(topics::publish);
            eventually().until(() -> client.heard().contains(life.aggregate() + "/2"));

            assertThat(client.heard()).containsExactly(life.aggregate() + "/2");
        }
    }

    @Test
    void aPositionOfAnotherBrokerBeginsAgain() {
        try (LiveFeed client =
                as(Person.OFFICE).follow(feed, new FeedPosition(7, new long[Lines.COUNT]).text())) {
            eventually().until(client::wasReset);
            String entry = publish("rsj");
            eventually().until(() -> client.heard().contains(entry));
        }
    }

    @Test
    void aClientThatDoesNotReadIsSentAwayAndTheOthersHearEverythingInTime() throws Exception {
        Door office = as(Person.OFFICE);
        try (Socket deaf = new Socket("localhost", office.port());
                LiveFeed other = listening(office)) {
            deaf.setReceiveBufferSize(1024);
            request(deaf, office);
            eventually().until(() -> ring.listening() == 2);
            for (int n = 0; n < 600; n++) {
                publish("rsj", "很长的任务名称".repeat(1500));
            }
            eventually().until(() -> ring.listening() == 1);
            eventually().until(() -> other.heard().size() == 600);
            assertThat(other.ended()).isFalse();
        }
    }

    @Test
    void fromAnAcceptedUpdateToTheClientIsAMatterOfMilliseconds() {
        List<Long> millis = new ArrayList<>();
        try (LiveFeed client = listening(as(Person.OFFICE))) {
            for (int n = 0; n < 100; n++) {
                long sent = System.nanoTime();
                String id = publish("rsj");
                eventually()
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> client.heard().contains(id));
                long read =
                        client.messages().stream()
                                .filter(one -> one.data().at("/id").asString().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .readAt();
                millis.add((read - sent) / 1_000_000);
            }
        }
        millis.sort(null);
        assertThat(millis.get(49)).as("median of %s", millis).isLessThan(100);
    }

    private LiveFeed listening(Door door) {
        LiveFeed client = door.follow(feed, null);
        eventually().until(() -> client.lastEventId() != null);
        return client;
    }

    private String publish(String audience) {
        return publish(audience, "任务");
    }

    private String publish(String audience, String title) {
        Life life =
                new Life(programme + "." + published++, "A", programme, audience)
                        .then("2018-10-17T01:00:00Z", Life.titled(programme, title));
        topics.publish(life.last());
        return life.aggregate() + "/1";
    }

    /** Empties memory as a restart without warming up would. */
    private static void forget(FeedRing ring) {
        Seat.Taken now = (Seat.Taken) ring.join(new Listener(new FeedFilter("x", "x"), 1), null);
        ring.begin(now.at());
        ring.open();
    }

    private void request(Socket socket, Door office) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(
                ("GET "
                                + feed
                                + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                + "Authorization: Bearer "
                                + office.token()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
