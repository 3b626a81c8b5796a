package org.cordee.engine.operaton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.exception.NullValueException;
import org.operaton.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.operaton.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * Cancels a root process instance with everything it called. Operaton does so in one transaction, which calls itself for
 * each level (a thousand levels overflow the stack) and sorts its statements in a time that grows with the third power of
 * their number. A large tree is therefore cancelled instance by instance, callers first; what is left after a crash is
 * cancelled at the next start.
 */
final class TreeCancellation {

    /** Most instances that are cancelled in one transaction. */
    private static final int AT_ONCE = 50;

    private static final String REASON = "cancelled";

    private final DataSource dataSource;
    private final CommandExecutor commands;

    TreeCancellation(DataSource dataSource, CommandExecutor commands) {
        this.dataSource = dataSource;
        this.commands = commands;
    }

    /** @param owner connects with the right to create tables */
    static void createTable(DataSource owner) {
        update(
                owner,
                "CREATE TABLE IF NOT EXISTS CORDEE_CANCELLATION (ROOT_ID varchar(64) PRIMARY KEY) ENGINE=InnoDB",
                null);
    }

    /** Finishes the cancellations that a killed server left unfinished. Called before any step runs. */
    void resume() {
        keys("SELECT ROOT_ID FROM CORDEE_CANCELLATION", null).forEach(this::cancelEach);
    }

    /** Cancels the tree of a root instance; an instance that ended meanwhile counts as cancelled. */
    void cancel(String root) {
        if (tree(root).size() <= AT_ONCE) {
            commands.execute(new DeleteProcessInstanceCmd(root, REASON, false, true, false, false, true));
            return;
        }
        update(dataSource, "INSERT IGNORE INTO CORDEE_CANCELLATION VALUES (?)", root);
        cancelEach(root);
    }

    /** Repeats until nothing is left: a step that runs meanwhile may call a further process. */
    private void cancelEach(String root) {
        for (List<String> left = tree(root); !left.isEmpty(); left = tree(root)) {
            left.forEach(this::cancelAlone);
        }
        update(dataSource, "DELETE FROM CORDEE_CANCELLATION WHERE ROOT_ID = ?", root);
    }

    private void cancelAlone(String instance) {
        try {
            commands.execute(new DeleteProcessInstanceCmd(instance, REASON, false, true, false, true, false));
        } catch (NullValueException gone) {
            return;
        } catch (ProcessEngineException failed) {
            // A step of the instance ran at the same time: the next round cancels it.
            if (!TransactionConflict.isRolledBack(failed)) {
                throw failed;
            }
        }
    }

    /** Returns the running instances of a tree, callers first: keys grow with time. */
    private List<String> tree(String root) {
        return keys(
                "SELECT ID_ FROM ACT_RU_EXECUTION WHERE ROOT_PROC_INST_ID_ = ? AND PARENT_ID_ IS NULL"
                        + " ORDER BY LENGTH(ID_), ID_",
                root);
    }

    private List<String> keys(String sql, @Nullable String value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (value != null) {
                statement.setString(1, value);
            }
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void update(DataSource dataSource, String sql, @Nullable String value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (value != null) {
                statement.setString(1, value);
            }
            statement.execute();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
