package org.duban.task.ledger;

import java.util.List;
import java.util.UUID;
import org.duban.events.Actor;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.journal.Journal;
import org.duban.journal.Request;
import org.duban.task.RandomLives;
import org.duban.task.programme.Programme;

/** Programmes that stories happen in. */
public final class FoundedProgrammes {

    private FoundedProgrammes() {}

    /** Founds one with the areas of random lives. */
    public static void found(Journal<Programme, ProgrammeEvent> programmes, String id) {
        List<Area> areas = RandomLives.AREAS.stream().map(code -> new Area(code, code)).toList();
        programmes.create(
                id,
                request(),
                () ->
                        new ProgrammeFounded(
                                id,
                                "Asia/Shanghai",
                                areas,
                                "d0",
                                RandomLives.START,
                                RandomLives.START.plusYears(1)));
    }

    /** Somebody's, once. */
    static Request request() {
        return new Request(UUID.randomUUID().toString(), "test", Actor.system("test"), null, null);
    }
}
