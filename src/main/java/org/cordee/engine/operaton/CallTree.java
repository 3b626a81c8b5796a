package org.cordee.engine.operaton;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Refuses a call that would make the tree of process instances too deep or too large. */
final class CallTree {

    private static final String INSTANCES =
            "SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE ROOT_PROC_INST_ID_ = ? AND PARENT_ID_ IS NULL";

    /** Climbs from an instance to its callers. MariaDB itself ends a recursion after a thousand rounds. */
    private static final String DEPTH = """
            WITH RECURSIVE up (id, depth) AS (
              SELECT ID_, 1 FROM ACT_RU_EXECUTION WHERE ID_ = ?
              UNION ALL
              SELECT c.PROC_INST_ID_, up.depth + 1 FROM up
                JOIN ACT_RU_EXECUTION p ON p.ID_ = up.id JOIN ACT_RU_EXECUTION c ON c.ID_ = p.SUPER_EXEC_
               WHERE up.depth < 5000)
            SELECT MAX(depth) FROM up""";

    private CallTree() {}

    /** Checks the tree before an execution calls. Most trees are small, and then one count by an index is enough. */
    static void check(ExecutionEntity caller, EngineLimits limits) {
        String root = caller.getRootProcessInstanceId();
        int instances = number(INSTANCES, root == null ? caller.getProcessInstanceId() : root);
        if (instances >= limits.instancesInTree()) {
            throw refused(caller, instances + " process instances run under one root already");
        }
        if (instances >= limits.callDepth() && number(DEPTH, caller.getProcessInstanceId()) >= limits.callDepth()) {
            throw refused(caller, "the call depth of " + limits.callDepth() + " is reached");
        }
    }

    private static IncidentFailure refused(ExecutionEntity caller, String reason) {
        return new IncidentFailure(
                IncidentFailure.Kind.CALLED_ELEMENT_ERROR,
                "Expected '" + caller.getActivityId() + "' to call a process, but " + reason);
    }

    private static int number(String sql, String key) {
        try (PreparedStatement statement = Context.getCommandContext()
                .getDbSqlSession()
                .getSqlSession()
                .getConnection()
                .prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
