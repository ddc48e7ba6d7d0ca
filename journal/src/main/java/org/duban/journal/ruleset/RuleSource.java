package org.duban.journal.ruleset;

import java.util.Collection;
import java.util.Map;

/** Where the versions of the rules of all programmes are read. */
public interface RuleSource {

    /** How far each has come, by id; nothing for programmes that have published nothing. */
    Map<String, Long> revisions();

    /** Some of them, by id. */
    Map<String, RuleVersions> find(Collection<String> ids);
}
