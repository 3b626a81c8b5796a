package org.cordee.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.jspecify.annotations.Nullable;

/**
 * The reason for a letter. Kind, subject and round identify it: the same occasion received twice gives one letter.
 *
 * @param facts lines of the letter's table that are not read from the consortium
 * @param invitationId the invitation the letter is about; the letter shows its facts
 * @param otherOrganisationId the organisation named in the text beside the lead, such as the candidate in a letter to
 * the lead
 * @param page the target of the letter's button for recipients with an account
 * @param link the one-time link in the letter; null when the button serves recipients with an account and no others
 */
record Occasion(
        LetterKind kind,
        UUID subjectId,
        int round,
        UUID consortiumId,
        @Nullable UUID invitationId,
        @Nullable UUID otherOrganisationId,
        @Nullable Instant dueAt,
        Map<FactKind, String> facts,
        @Nullable String page,
        @Nullable Link link) {

    /**
     * The one-time link of a letter.
     *
     * @param onlyWithoutAccount recipients with an account get the page instead
     */
    public record Link(String purpose, UUID subjectId, Instant expiresAt, boolean onlyWithoutAccount) {

        /** The purpose of a link that opens the invitation of its subject id. */
        public static final String INVITATION = "invitation";
    }

    /** Tells if the letter is about no consortium, so that it shows no facts of one. */
    public boolean concernsNoConsortium() {
        return kind.isAboutAccount() || consortiumId.equals(EventHeader.NO_CONSORTIUM);
    }

    /** Creates an occasion in its first round, without invitation, date and page. */
    public static Occasion of(LetterKind kind, UUID subjectId, UUID consortiumId) {
        return new Occasion(kind, subjectId, 0, consortiumId, null, null, null, Map.of(), null, null);
    }

    /** Returns the occasion with a round number, for example of a reminder: each round is an occasion of its own. */
    public Occasion round(int number) {
        return new Occasion(
                kind, subjectId, number, consortiumId, invitationId, otherOrganisationId, dueAt, facts, page, link);
    }

    /** Returns the occasion with an invitation, whose facts the letter shows. */
    public Occasion about(UUID invitation) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitation, otherOrganisationId, dueAt, facts, page, link);
    }

    /** Returns the occasion with an organisation that the letter names beside the lead. */
    public Occasion naming(UUID organisation) {
        return new Occasion(kind, subjectId, round, consortiumId, invitationId, organisation, dueAt, facts, page, link);
    }

    /** Returns the occasion with the due date of the recipient. */
    public Occasion due(Instant at) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, at, facts, page, link);
    }

    /**
     * Returns the occasion with these lines in the letter's table, in addition to the lines read from the consortium.
     */
    public Occasion showing(Map<FactKind, String> lines) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, dueAt, lines, page, link);
    }

    /** Returns the occasion with the target page of the button, a path of the application. */
    public Occasion leadingTo(String address) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, dueAt, facts, address, link);
    }

    /** Returns the occasion with a one-time link in the letter. */
    public Occasion with(Link oneTime) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, dueAt, facts, page, oneTime);
    }
}
