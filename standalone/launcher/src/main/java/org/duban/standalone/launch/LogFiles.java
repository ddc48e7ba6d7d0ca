package org.duban.standalone.launch;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/**
 * One log file per service in the data directory. Logging belongs to the whole JVM, so the
 * services' own contexts are kept from setting it up again.
 */
final class LogFiles {
    private LogFiles() {}

    static void in(Path directory) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("logs", directory.toAbsolutePath().toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(LogFiles.class.getResource("/standalone-logback.xml"));
        } catch (JoranException broken) {
            throw new IllegalStateException("standalone-logback.xml is broken", broken);
        }
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }
}
