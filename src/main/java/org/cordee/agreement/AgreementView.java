package org.cordee.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of a consortium as the reader may see it: its parties read the text and each other's signatures, the
 * coordinator sees only which parties have signed.
 *
 * @param id of the latest version, null before the first
 * @param number counts the versions of one attempt from 1
 * @param releasable whether the lead may write the next version now
 * @param superseded since when and why the signed agreement no longer binds anybody, null while it is in force
 * @param wording null before the first version and for the coordinator
 * @param text the common text as Markdown, null before the first version and for the coordinator
 * @param textSha256 of the file that all parties sign, which is written from that text
 * @param annexes of all parties, the lead's first; empty for the coordinator
 */
public record AgreementView(
        UUID consortiumId,
        String consortiumName,
        Relation relation,
        @Nullable UUID id,
        int attempt,
        int number,
        @Nullable AgreementState state,
        boolean releasable,
        boolean arbitrationAwaited,
        @Nullable Instant releasedAt,
        @Nullable Instant endedAt,
        @Nullable Superseded superseded,
        @Nullable Wording wording,
        @Nullable String text,
        @Nullable String textSha256,
        List<AnnexLine> annexes,
        List<SignatureLine> signatures,
        List<PowerLine> powers) {

    /**
     * The annex of one party.
     *
     * @param number as the common text names it
     * @param own whether it is the annex of the reader's organisation
     * @param sha256 of its file, as the common text names it
     * @param text as Markdown, null when the reader may not read it
     */
    public record AnnexLine(
            UUID id,
            int number,
            String name,
            boolean own,
            String sha256,
            @Nullable String text) {

        public @Nullable String html() {
            return text == null ? null : DeedHtml.of(text);
        }
    }

    /**
     * One party, in the order of signing.
     *
     * @param own whether it is the reader's organisation
     * @param signatory name and function, only shown to the parties
     * @param words why it did not sign, only shown to the lead and to the party itself
     */
    public record SignatureLine(
            UUID id,
            UUID organisationId,
            String name,
            boolean own,
            SignatureState state,
            @Nullable Instant dueAt,
            @Nullable Instant signedAt,
            @Nullable String signatory,
            @Nullable String words) {}

    /**
     * One member's power of attorney.
     *
     * @param readable whether the reader may open it
     */
    public record PowerLine(
            UUID id,
            UUID organisationId,
            String name,
            PowerState state,
            @Nullable Instant grantedAt,
            boolean readable) {}

    /**
     * The end of an agreement that all parties had signed: a party failed while the bid was drafted.
     *
     * @param organisation the party that failed
     * @param cause why it failed, only shown to the lead
     */
    public record Superseded(
            Instant at, String organisation, @Nullable DropoutCause cause) {}

    public boolean isLead() {
        return relation == Relation.LEAD;
    }

    /** Returns the annexes that the reader may read. */
    public List<AnnexLine> readableAnnexes() {
        return annexes.stream().filter(annex -> annex.text() != null).toList();
    }

    /** Returns how many more times the agreement may be sent back in this attempt. */
    public int changesLeft() {
        return Math.max(0, Agreement.MOST_CHANGES + 1 - Math.max(1, number));
    }

    /** Returns the reader's own turn when it may answer now. */
    public Optional<SignatureLine> turn() {
        return signatures.stream()
                .filter(line -> state == AgreementState.SIGNING
                        && line.own()
                        && line.state() == SignatureState.PENDING
                        && line.dueAt() != null)
                .findFirst();
    }

    /** Returns the party that did not sign, when that ended a version. */
    public Optional<SignatureLine> stopped() {
        return signatures.stream()
                .filter(line -> line.state() != SignatureState.SIGNED && line.state() != SignatureState.PENDING)
                .findFirst();
    }

    public boolean isPowerMissing() {
        return superseded == null && powers.stream().anyMatch(power -> power.state() == PowerState.AWAITED);
    }

    public @Nullable String html() {
        return text == null ? null : DeedHtml.of(text);
    }
}
