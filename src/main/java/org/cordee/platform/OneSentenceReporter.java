package org.cordee.platform;

import java.sql.SQLException;
import org.cordee.shared.StartupRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports a failed startup in one sentence with the reason and the remedy, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneSentenceReporter implements SpringBootExceptionReporter {

    OneSentenceReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                System.err.println(sentence);
                return true;
            }
        }
        return false;
    }

    private static @Nullable String sentence(Throwable cause) {
        if (cause instanceof StartupRefused refused) {
            return refused.getMessage();
        }
        if (cause instanceof PortInUseException taken) {
            return "Port " + taken.getPort()
                    + " is taken: stop the program that uses it or start with another port (--server.port=…).";
        }
        if (cause instanceof SQLException refused && refused.getSQLState() != null) {
            return DatabaseErrorTexts.known(refused, ExternalDatabase.MAIN).orElse(null);
        }
        return null;
    }
}
