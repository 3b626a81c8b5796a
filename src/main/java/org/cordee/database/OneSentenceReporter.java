package org.cordee.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the house did not start and what to do, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class OneSentenceReporter implements SpringBootExceptionReporter {

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
            return databaseSentence(refused);
        }
        return null;
    }

    /** SQL states: 08 = connection, 28 = credentials, 42000/1049 = unknown schema. */
    private static @Nullable String databaseSentence(SQLException refused) {
        String state = refused.getSQLState();
        if (state.startsWith("08")) {
            return "The database does not answer (" + refused.getMessage()
                    + "): check spring.datasource.url and that the server runs.";
        }
        if (state.startsWith("28") || refused.getErrorCode() == 1045) {
            return "The database refuses the user or password: check spring.datasource.username and .password.";
        }
        if (refused.getErrorCode() == 1049) {
            return "The database schema does not exist (" + refused.getMessage()
                    + "): create it or correct spring.datasource.url.";
        }
        return null;
    }
}
