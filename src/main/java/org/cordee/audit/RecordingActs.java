package org.cordee.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.DomainEvent;
import org.cordee.shared.EventHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records every domain event inside its own transaction: no act without its entry, no entry without its act.
 *
 * <p>The actor is read from the event's {@code stamp}; the subject is the event's most specific id.
 */
@Component
class RecordingActs {

    private static final String STAMP = "stamp";
    private static final List<String> SUBJECTS = List.of(
            "messageId",
            "inquiryId",
            "needId",
            "requestId",
            "invitationId",
            "registrationId",
            "demonstrationId",
            "showcaseId",
            "introductionId",
            "entryId",
            "contributionId",
            "callId",
            "replyId",
            "remarkId",
            "sectionId",
            "priceSheetId",
            "submissionId",
            "proposalId",
            "signatureId",
            "powerId",
            "approvalId",
            "roundId",
            "evidenceFileId",
            "waiverId",
            "blockedStageId",
            "runId",
            "agreementId",
            "slotId",
            "consultationId",
            "letterId",
            "tokenId",
            "webhookId",
            "personId",
            "documentId",
            "answerId",
            "buyerQuestionId",
            "demandAnswerId",
            "applicationPackageId",
            "applicationDepositId",
            "buyerConsentId",
            "postingId",
            "opportunityId",
            "watchId",
            "organisationId",
            "subjectPersonId");

    private final AuditEntries entries;
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.builder().build();

    RecordingActs(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * Adds the entry of an act.
     *
     * <p>It asks for the transaction itself: with {@code @Transactional} each event would send all changes of its use
     * case to the database, and an import publishes an event for each organisation.
     *
     * @throws IllegalTransactionStateException outside the transaction of an act
     */
    @EventListener
    void on(DomainEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("an act is recorded in its own transaction event="
                    + event.getClass().getSimpleName());
        }
        entries.add(entryOf(event));
    }

    AuditEntry entryOf(DomainEvent event) {
        JsonNode facts = json.valueToTree(event);
        JsonNode stamp = facts.path(STAMP);
        StringJoiner names = new StringJoiner(",");
        StringBuilder values = new StringBuilder();
        for (var fact : facts.properties()) {
            if (!fact.getKey().equals(STAMP)) {
                names.add(fact.getKey());
                values.append(fact.getKey()).append('=').append(fact.getValue()).append('\n');
            }
        }
        String salt = salt();
        return new AuditEntry(
                event.eventId(),
                event instanceof ConsortiumFact fact ? fact.consortiumId() : EventHeader.NO_CONSORTIUM,
                event.occurredAt().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                id(stamp.path("personId")),
                id(stamp.path("organisationId")),
                event.getClass().getSimpleName(),
                subject(facts),
                cut(names.toString()),
                salt,
                AuditEntry.sha256(salt + "\n" + values));
    }

    private static @Nullable UUID subject(JsonNode facts) {
        for (String name : SUBJECTS) {
            UUID found = id(facts.path(name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable UUID id(JsonNode node) {
        return node.isString() ? UUID.fromString(node.stringValue()) : null;
    }

    private static String cut(String names) {
        return names.length() <= 500 ? names : names.substring(0, 500);
    }

    private String salt() {
        byte[] octets = new byte[16];
        random.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }
}
