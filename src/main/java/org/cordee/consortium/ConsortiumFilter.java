package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which consortia of an organisation a list shows.
 *
 * @param states empty for all
 * @param consultationId null for all
 * @param role null for both
 */
public record ConsortiumFilter(
        List<ConsortiumState> states,
        @Nullable UUID consultationId,
        @Nullable Role role) {

    public static final ConsortiumFilter ALL = new ConsortiumFilter(List.of(), null, null);

    /** The part of the organisation in the consortium: its lead, or a member beside another lead. */
    public enum Role {
        LEAD,
        MEMBER
    }

    public ConsortiumFilter {
        states = List.copyOf(states);
    }
}
