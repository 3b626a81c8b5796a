package org.cordee.engine.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.operaton.bpm.engine.impl.interceptor.Command;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;

/**
 * One transaction of Operaton's tables and of our own in the same schema: with two, a crash in between would deliver a
 * message twice, or start an instance without its tags.
 */
final class EngineTransaction {

    private EngineTransaction() {}

    /** Runs a command; Operaton's commands inside it take part. */
    static <T> T run(EmbeddedEngine engine, Command<T> command) {
        return engine.configuration().getCommandExecutorTxRequired().execute(context -> {
            try {
                return command.execute(context);
            } catch (RuntimeException failed) {
                undo(context, failed);
                throw failed;
            }
        });
    }

    /**
     * Rolls back our own rows. MyBatis rolls back only its own statements; the connection would commit our rows when it
     * is returned, and an undelivered message would count as delivered.
     */
    private static void undo(CommandContext context, RuntimeException failed) {
        try {
            connection(context).rollback();
        } catch (SQLException e) {
            failed.addSuppressed(e);
        }
    }

    static void write(CommandContext context, String sql, Object... values) {
        try (PreparedStatement statement = connection(context).prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's schema cannot be written: " + sql, e);
        }
    }

    private static Connection connection(CommandContext context) {
        return context.getDbSqlSession().getSqlSession().getConnection();
    }
}
