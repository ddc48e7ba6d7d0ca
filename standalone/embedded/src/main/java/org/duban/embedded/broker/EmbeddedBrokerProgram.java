package org.duban.embedded.broker;

import org.duban.embedded.Program;

/** The broker as a process of its own: {@code --port N --data-dir DIR [--advertised HOST:PORT]}. */
public final class EmbeddedBrokerProgram {

    private EmbeddedBrokerProgram() {}

    public static void main(String[] arguments) {
        Program.run(
                arguments,
                given -> EmbeddedBroker.start(given.directory(), given.port(), given.advertised()),
                EmbeddedBroker::bootstrapServers);
    }
}
