package org.duban.faults.planted;

import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.asm.MemberSubstitution;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** The agent that changes one method of a production class while it is loaded. */
public final class Planting {

    private static final String JOURNAL = "org.duban.journal.";
    private static final String PROJECTION = JOURNAL + "projection.";

    private Planting() {}

    /** JVM options that put a bug into a process; the classes come from its own class path. */
    public static List<String> options(PlantedBug bug, Path directory) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(new Attributes.Name("Premain-Class"), Planting.class.getName());
        Path agent = directory.resolve("planting.jar");
        try {
            new JarOutputStream(Files.newOutputStream(agent), manifest).close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.of("-javaagent:" + agent + "=" + bug.name());
    }

    /** Called by the JVM before the service's own main. */
    public static void premain(String bug, Instrumentation instrumentation) {
        switch (PlantedBug.valueOf(bug)) {
            case ACKNOWLEDGES_BEFORE_INSERT ->
                    replace(
                            instrumentation,
                            JOURNAL + "Journal",
                            named("attempt"),
                            "insertOne",
                            "insertLater");
            case CLEARS_BEFORE_ACK ->
                    replace(
                            instrumentation,
                            JOURNAL + "relay.KafkaRelay",
                            named("transmit"),
                            "send",
                            "sendAndForget");
            case SKIPS_REVISION_GUARD -> {
                replace(
                        instrumentation,
                        PROJECTION + "GuardedRows",
                        named("replace"),
                        "lt",
                        "anyRevision");
                replace(
                        instrumentation,
                        "org.duban.notification.view.FoldedRows$Folding",
                        named("fold"),
                        "revision",
                        "alwaysLater");
            }
            case COUNTS_BARE -> advise(instrumentation, PROJECTION + "Counted", "has", No.class);
            case COMMITS_BEFORE_WORK ->
                    replace(
                            instrumentation,
                            PROJECTION + "ProjectionStream",
                            named("accept")
                                    .and(
                                            takesArguments(
                                                    org.springframework.messaging.Message.class)),
                            "take",
                            "takeLater");
            case FORGETS_WHO_COMES_BACK ->
                    advise(
                            instrumentation,
                            "org.duban.notification.feed.FeedSession",
                            "run",
                            FromNow.class);
            case ALERTS_WITHOUT_IDENTITY ->
                    advise(
                            instrumentation,
                            "org.duban.notification.alert.AlertId",
                            "of",
                            AtRandom.class);
            case SWEEPS_OUT_OF_ORDER ->
                    replace(
                            instrumentation,
                            JOURNAL + "relay.Sweeper",
                            isMethod(),
                            "removeFirst",
                            "removeNewest");
            case IGNORES_KEYS ->
                    advise(
                            instrumentation,
                            JOURNAL + "door.RequestResolver",
                            "key",
                            AtRandom.class);
            case BREAKS_THE_CHAIN ->
                    advise(instrumentation, JOURNAL + "FactDocuments", "chain", Unchained.class);
            case DROPS_DEAD_LETTERS ->
                    advise(instrumentation, PROJECTION + "DeadLetters", "publish", Not.class);
            case FORGETS_TO_SWEEP ->
                    advise(instrumentation, JOURNAL + "relay.Sweeper", "sweep", Not.class);
        }
    }

    /** Within some methods, calls to one method become calls to another of {@link Wrong}. */
    private static void replace(
            Instrumentation instrumentation,
            String type,
            ElementMatcher<? super MethodDescription> within,
            String called,
            String instead) {
        Method wrong =
                Arrays.stream(Wrong.class.getMethods())
                        .filter(method -> method.getName().equals(instead))
                        .findFirst()
                        .orElseThrow();
        change(
                instrumentation,
                type,
                MemberSubstitution.relaxed().method(named(called)).replaceWith(wrong).on(within));
    }

    private static void advise(
            Instrumentation instrumentation, String type, String method, Class<?> advice) {
        ElementMatcher.Junction<MethodDescription> all = named(method);
        boolean overloaded = advice == Not.class && method.equals("sweep");
        change(
                instrumentation,
                type,
                Advice.to(advice).on(overloaded ? all.and(takesArguments(0)) : all));
    }

    private static void change(
            Instrumentation instrumentation, String type, AsmVisitorWrapper change) {
        // What is written as a lambda is a synthetic method, which would be left alone otherwise.
        new AgentBuilder.Default(new ByteBuddy().ignore(none()))
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .type(named(type))
                .transform((builder, described, loader, module, domain) -> builder.visit(change))
                .installOn(instrumentation);
        System.err.println("planted in " + type);
    }

    /** Says no, whatever the truth. */
    @SuppressWarnings("UnusedVariable") // what is set is what the changed method goes on with
    static final class No {

        private No() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean answer) {
            Wrong.acts();
            answer = false;
        }
    }

    /** Does not do it. */
    static final class Not {

        private Not() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            Wrong.acts();
            return true;
        }
    }

    /** Forgets from where. */
    @SuppressWarnings("UnusedVariable") // what is set is what the changed method goes on with
    static final class FromNow {

        private FromNow() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) String from) {
            Wrong.acts();
            from = null;
        }
    }

    /** Answers something new each time. */
    @SuppressWarnings("UnusedVariable") // what is set is what the changed method goes on with
    static final class AtRandom {

        private AtRandom() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) String answer) {
            Wrong.acts();
            answer = java.util.UUID.randomUUID().toString();
        }
    }

    /** Forgets what was before. */
    @SuppressWarnings("UnusedVariable") // what is set is what the changed method goes on with
    static final class Unchained {

        private Unchained() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 2, readOnly = false) String previous) {
            Wrong.acts();
            previous = "";
        }
    }
}
