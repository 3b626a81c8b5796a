package org.cordee.consortium.talk;

import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;
import org.jspecify.annotations.Nullable;

/**
 * An organisation wrote a message. The text is read in the conversation only, so that the event, the audit and the
 * letters do not contain it.
 *
 * @param organisationId the author
 * @param invitationId the invitation of the candidate's conversation; null in the conversation of the members
 */
public record MessagePosted(
        EventHeader stamp,
        UUID messageId,
        UUID organisationId,
        @Nullable UUID invitationId) implements ConsortiumFact {}
