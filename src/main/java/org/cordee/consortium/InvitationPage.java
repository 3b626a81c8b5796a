package org.cordee.consortium;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its candidate or its lead sees it: public facts and the facts of the invitation (levels 0 and 1).
 *
 * @param unreached for the lead: no letter could be written, because the organisation has no address
 * @param conflicts with other candidacies, without names; {@link ConflictRadar} decides what each side sees
 * @param amounts the euros of the proposed share; null when the buyer published no estimate
 * @param lead who the lead is, and its message
 * @param forwarded for the candidate: it passed the invitation on to a colleague at least once
 * @param owedBy the due date of the candidate's signature or capacity form; null when it owes neither
 */
public record InvitationPage(
        InvitationFacts facts,
        boolean mine,
        boolean unreached,
        String leadName,
        String candidateName,
        String lotNumber,
        String lotTitle,
        @Nullable AmountRange amounts,
        LeadFacts lead,
        ConsortiumForm form,
        @JsonProperty("ndaRequired") NdaUndertaking undertaking,
        boolean questionPending,
        boolean forwarded,
        @Nullable Instant owedBy,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable DeclineReason declineReason,
        @Nullable String closingWords,
        @Nullable CapacityFacts capacity,
        @Nullable SignatureFacts signature,
        List<QuestionLine> questions,
        List<Conflict> conflicts) {

    /**
     * The facts about the lead that a candidate reads, from the directory and from what the lead wrote.
     *
     * @param headcount of the enterprise; null when it is unknown
     * @param deposited the number of its bids in a consortium that were deposited
     * @param message without words and contact after the invitation has ended
     */
    public record LeadFacts(
            List<String> kinds,
            @Nullable BigDecimal headcount,
            @Nullable String city,
            long deposited,
            InvitationMessage message) {

        /** Returns the contact's number as a link for telephones; null when there is none. */
        public @Nullable String phoneLink() {
            String phone = message.contactPhone();
            return phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", "");
        }
    }

    /** One question with its answer, if it has one. */
    public record QuestionLine(
            Instant askedAt,
            String question,
            @Nullable Instant answeredAt,
            @Nullable String answer) {}

    /** The means that the candidate stated. */
    public record CapacityFacts(
            Instant givenAt,
            UUID establishmentId,
            String establishmentName,
            int headcount,
            int hoursPerMonth,
            String references,
            boolean insured,
            @Nullable String conflicts,
            boolean otherGroupings) {}

    /** The evidence of the signature. */
    public record SignatureFacts(Instant signedAt, String name, String function, String textSha256) {}

    public boolean awaitsAnswer() {
        return (facts.state() == InvitationState.SENT || facts.state() == InvitationState.OPENED) && !questionPending;
    }

    public boolean awaitsSignature() {
        return facts.state() == InvitationState.ACCEPTED && undertaking.required();
    }

    public boolean awaitsCapacity() {
        return facts.state() == InvitationState.NDA_SIGNED
                || (facts.state() == InvitationState.ACCEPTED && !undertaking.required());
    }

    public boolean awaitsConfirmation() {
        return facts.state() == InvitationState.CAPACITY_GIVEN;
    }

    /** Tells whether the lead has to read a conflict before it confirms the partner. */
    public boolean isConflicted() {
        return conflicts.stream().anyMatch(Conflict::blocks);
    }

    public boolean isLate(Instant now) {
        return isOpen() && owedBy != null && !now.isBefore(owedBy);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
