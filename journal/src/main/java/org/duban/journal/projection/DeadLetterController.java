package org.duban.journal.projection;

import java.util.List;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets administrators decide on what the streams of a service have set aside. The service stands in
 * the address, so that one door can lead to the dead letters of each.
 */
@RestController
@RequestMapping("/api/dead-letters/${spring.application.name:duban}")
final class DeadLetterController {

    /** An aggregate that waits in a stream. */
    record Waiting(String stream, String topic, String aggregate, long from, String cause) {}

    /** What waits in the streams of a service. */
    record AllWaiting(List<Waiting> items) {}

    /** What was ever set aside in a stream. */
    record Letters(List<DeadLetter> items) {}

    /** How many records reached the view after all. */
    record Replayed(int records) {}

    private final ProjectionStreams streams;

    DeadLetterController(ProjectionStreams streams) {
        this.streams = streams;
    }

    @GetMapping
    AllWaiting waiting(Caller caller) {
        caller.require(Role.ADMIN);
        return new AllWaiting(
                streams.names().stream()
                        .flatMap(stream -> streams.desk(stream).waiting().stream())
                        .map(
                                mark ->
                                        new Waiting(
                                                mark.key().group(),
                                                mark.key().topic(),
                                                mark.key().aggregate(),
                                                Math.max(mark.first(), mark.done() + 1),
                                                mark.cause()))
                        .toList());
    }

    @GetMapping("/{stream}")
    Letters letters(@PathVariable String stream, Caller caller) {
        caller.require(Role.ADMIN);
        return new Letters(streams.desk(stream).all());
    }

    @PostMapping("/{stream}/{aggregate}/replay")
    Replayed replay(@PathVariable String stream, @PathVariable String aggregate, Caller caller) {
        caller.require(Role.ADMIN);
        return new Replayed(streams.desk(stream).replay(aggregate));
    }

    /** Gives up the first record that waits; a replay takes the rest. */
    @PostMapping("/{stream}/{aggregate}/discard")
    void discard(@PathVariable String stream, @PathVariable String aggregate, Caller caller) {
        caller.require(Role.ADMIN);
        streams.desk(stream).discard(aggregate);
    }
}
