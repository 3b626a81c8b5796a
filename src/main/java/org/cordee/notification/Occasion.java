package org.cordee.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a letter is written. Kind, subject and round make it one occasion: heard twice, written once.
 *
 * @param facts lines of its table that are not read from the grouping
 * @param invitationId the invitation it speaks of, whose facts it then shows
 * @param otherOrganisationId whom the text names besides the lead: the candidate in a letter to the lead
 * @param page where its button leads a reader with an account
 * @param link what a one-time link in it may do; null when its button only serves readers with an account
 */
public record Occasion(
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
     * A one-time link of its letter.
     *
     * @param onlyWithoutAccount readers with an account get the page instead
     */
    public record Link(String purpose, UUID subjectId, Instant expiresAt, boolean onlyWithoutAccount) {

        /** The purpose of a link that opens an invitation, the one it is about. */
        public static final String INVITATION = "invitation";
    }

    /** In its first round; it speaks of no invitation, has no date and leads nowhere unless that is said. */
    public static Occasion of(LetterKind kind, UUID subjectId, UUID consortiumId) {
        return new Occasion(kind, subjectId, 0, consortiumId, null, null, null, Map.of(), null, null);
    }

    /** Which time it is, as with reminders: each is an occasion of its own. */
    public Occasion round(int number) {
        return new Occasion(
                kind, subjectId, number, consortiumId, invitationId, otherOrganisationId, dueAt, facts, page, link);
    }

    /** Its letter shows the facts of this invitation. */
    public Occasion about(UUID invitation) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitation, otherOrganisationId, dueAt, facts, page, link);
    }

    /** Its letter names this organisation besides the lead. */
    public Occasion naming(UUID organisation) {
        return new Occasion(kind, subjectId, round, consortiumId, invitationId, organisation, dueAt, facts, page, link);
    }

    /** Its reader has until then. */
    public Occasion due(Instant at) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, at, facts, page, link);
    }

    /** These lines of its table and no others but those read from the grouping. */
    public Occasion showing(Map<FactKind, String> lines) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, dueAt, lines, page, link);
    }

    /** Its button leads to this page of the house, a path. */
    public Occasion leadingTo(String address) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, dueAt, facts, address, link);
    }

    /** Its letter bears this one-time link. */
    public Occasion with(Link oneTime) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, dueAt, facts, page, oneTime);
    }
}
