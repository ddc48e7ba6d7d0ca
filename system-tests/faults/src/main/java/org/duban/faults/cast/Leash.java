package org.duban.faults.cast;

import java.io.IOException;
import java.util.Arrays;

/** Runs another main program that ends with whoever started it: when its standard input does. */
public final class Leash {

    private Leash() {}

    /** The first argument names the other program's class; the rest are its own. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("leash").start(Leash::awaitEnd);
        Class.forName(arguments[0])
                .getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said, only the end is waited for
            }
        } catch (IOException gone) {
            // the same as an end
        }
        System.exit(0);
    }
}
