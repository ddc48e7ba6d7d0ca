package org.duban.embedded.store;

import org.duban.embedded.Program;

/** The store as a process of its own: {@code --port N --data-dir DIR [--address ADDRESS]}. */
public final class EmbeddedStoreProgram {

    private EmbeddedStoreProgram() {}

    public static void main(String[] arguments) {
        Program.run(
                arguments,
                given -> EmbeddedStore.start(given.directory(), given.address(), given.port()),
                EmbeddedStore::uri);
    }
}
