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

    /** @param onlyWithoutAccount readers with an account get the page instead */
    record Link(String purpose, UUID subjectId, Instant expiresAt, boolean onlyWithoutAccount) {}

    static Occasion of(LetterKind kind, UUID subjectId, UUID consortiumId) {
        return new Occasion(kind, subjectId, 0, consortiumId, null, null, null, Map.of(), null, null);
    }

    Occasion round(int number) {
        return new Occasion(
                kind, subjectId, number, consortiumId, invitationId, otherOrganisationId, dueAt, facts, page, link);
    }

    Occasion about(UUID invitation) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitation, otherOrganisationId, dueAt, facts, page, link);
    }

    Occasion naming(UUID organisation) {
        return new Occasion(kind, subjectId, round, consortiumId, invitationId, organisation, dueAt, facts, page, link);
    }

    Occasion due(Instant at) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, at, facts, page, link);
    }

    Occasion showing(Map<FactKind, String> lines) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, dueAt, lines, page, link);
    }

    Occasion leadingTo(String address) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, dueAt, facts, address, link);
    }

    Occasion with(Link oneTime) {
        return new Occasion(
                kind, subjectId, round, consortiumId, invitationId, otherOrganisationId, dueAt, facts, page, oneTime);
    }
}
