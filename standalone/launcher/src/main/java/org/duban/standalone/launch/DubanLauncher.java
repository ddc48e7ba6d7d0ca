package org.duban.standalone.launch;

import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** Starts Duban on one machine and stays with it until it is told to stop. */
public final class DubanLauncher {
    private static final int REFUSED = 2;

    private DubanLauncher() {}

    /** See {@link Options#HELP} for the arguments. Exits with 2 when it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        Story story = new Story(System.out, System::nanoTime);
        Launch launch;
        try {
            launch = new Launch(Options.parse(arguments), System.getenv(), story);
        } catch (LaunchRefused refused) {
            story.say(refused.line());
            System.exit(REFUSED);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("ending")
                                .unstarted(
                                        () -> {
                                            launch.end();
                                            stopped.countDown();
                                        }));
        try {
            launch.start();
        } catch (LaunchRefused refused) {
            story.say(refused.line());
            System.exit(REFUSED);
        } catch (RuntimeException failure) {
            LoggerFactory.getLogger(DubanLauncher.class).error("start failed", failure);
            story.say("Cannot start: " + rootOf(failure) + "\nMore in " + launch.logs());
            System.exit(REFUSED);
        }
        if (launch.isTraining()) {
            System.exit(0);
        }
        stopped.await();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
