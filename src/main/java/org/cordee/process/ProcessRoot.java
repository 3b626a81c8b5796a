package org.cordee.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The object that a process is about. Its commands are sent in order, and its tasks, incidents and stuck state are known
 * by it. Ids are unique over all kinds.
 *
 * @param kind what the process is about
 * @param id the id of the consortium, need, introduction, support request, call for contributions or contribution
 */
public record ProcessRoot(Kind kind, UUID id) {

    /** The kinds of object that a process can be about. */
    public enum Kind {
        CONSORTIUM(ProcessVariables.CONSORTIUM_ID),
        NEED(ProcessVariables.NEED_ID),
        INTRODUCTION(ProcessVariables.INTRODUCTION_ID),
        SUPPORT_REQUEST(ProcessVariables.SUPPORT_REQUEST_ID),
        CALL(ProcessVariables.CALL_ID),
        CONTRIBUTION(ProcessVariables.CONTRIBUTION_ID);

        private final String variable;

        Kind(String variable) {
            this.variable = variable;
        }

        /**
         * Returns the variable that holds the root's id in every instance of its models, and in no instance of another
         * kind.
         */
        public String variable() {
            return variable;
        }
    }

    public static ProcessRoot consortium(UUID consortiumId) {
        return new ProcessRoot(Kind.CONSORTIUM, consortiumId);
    }

    /** Returns the root that the variables of an instance name; empty when they name none. */
    public static Optional<ProcessRoot> of(Map<String, ?> variables) {
        for (Kind kind : Kind.values()) {
            Object id = variables.get(kind.variable);
            if (id != null) {
                return Optional.of(new ProcessRoot(kind, UUID.fromString(id.toString())));
            }
        }
        return Optional.empty();
    }

    /** Reads the columns {@code root_kind} and {@code root_id}, which the tables of this room have in common. */
    static ProcessRoot of(ResultSet row) throws SQLException {
        return new ProcessRoot(Kind.valueOf(row.getString("root_kind")), row.getObject("root_id", UUID.class));
    }

    /** Returns the id of the consortium; null for a root of another kind. */
    public @Nullable UUID consortiumId() {
        return kind == Kind.CONSORTIUM ? id : null;
    }

    /** Returns the ids of the consortia among these roots. */
    public static Set<UUID> consortia(Collection<ProcessRoot> roots) {
        return roots.stream()
                .flatMap(root -> Stream.ofNullable(root.consortiumId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns kind and id as a log line writes them, for example {@code need=0192…}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "=" + id;
    }
}
