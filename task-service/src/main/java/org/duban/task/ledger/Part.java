package org.duban.task.ledger;

import java.util.Collection;
import java.util.List;
import org.duban.task.programme.Programme;

/**
 * Programmes whose tasks are listed together.
 *
 * @param programmes their ids
 * @param areas codes of all their areas
 */
record Part(List<String> programmes, List<String> areas) {

    static Part of(Collection<Programme> programmes) {
        return new Part(
                programmes.stream().map(Programme::id).toList(),
                programmes.stream()
                        .flatMap(each -> each.areas().stream().map(area -> area.code()))
                        .distinct()
                        .toList());
    }
}
