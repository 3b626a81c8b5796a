package org.cordee.opportunity.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.opportunity.DigestPace;
import org.cordee.opportunity.KeepingWatches.WatchView;
import org.cordee.opportunity.OpportunityAnswerState;
import org.cordee.opportunity.OpportunityContent;
import org.cordee.opportunity.OpportunityKind;
import org.cordee.opportunity.OpportunityView;
import org.cordee.opportunity.ReadingOpportunities.CandidacyView;
import org.cordee.opportunity.WatchArea;
import org.cordee.opportunity.WatchTerms;
import org.cordee.opportunity.WatchedOpportunity;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.cordee.sourcing.RankingPart;
import org.cordee.sourcing.ScoredCandidate;
import org.jspecify.annotations.Nullable;

/** The bodies of opportunities and watches for programs. */
final class OpportunityBodies {

    private OpportunityBodies() {}

    /**
     * An opportunity.
     *
     * @param subjectId the slot, the lot or the need
     * @param ownerOrganisationId who reads the answers; null for the platform
     * @param ownerName the name of this organisation
     * @param title the work in the words of the one who shares it
     * @param market the consultation that it belongs to
     * @param buyerName who buys
     * @param cpv a CPV code of eight digits
     * @param places NUTS areas or codes of départements; empty when the work may be anywhere
     * @param wantedKinds one of these kinds of organisations is enough; empty when the kind does not matter
     * @param leastAmount euros before tax of the part that is looked for
     * @param mostAmount euros before tax
     * @param hours hours of insertion over the whole contract
     * @param months the duration of the contract in months; 0 when unknown
     * @param deadlineAt until when the bid must be handed in
     * @param answerUntil until when a structure may answer
     * @param sharedAt when it was opened to partners
     * @param open whether answers are taken
     * @param wave the number of reminders so far, at most two
     */
    record OpportunityBody(
            UUID id,
            OpportunityKind kind,
            UUID subjectId,
            @Nullable UUID ownerOrganisationId,
            @Nullable String ownerName,
            String title,
            @Nullable String market,
            @Nullable String buyerName,
            String cpv,
            Set<String> places,
            Set<OrganisationKind> wantedKinds,
            @Nullable BigDecimal leastAmount,
            @Nullable BigDecimal mostAmount,
            int hours,
            int months,
            @Nullable Instant deadlineAt,
            Instant answerUntil,
            Instant sharedAt,
            boolean open,
            int wave) {

        static OpportunityBody of(OpportunityView one) {
            OpportunityContent content = one.content();
            return new OpportunityBody(
                    one.id(),
                    one.kind(),
                    one.subjectId(),
                    one.ownerOrganisationId(),
                    one.ownerName(),
                    content.title(),
                    content.market(),
                    content.buyerName(),
                    content.cpv(),
                    content.places(),
                    content.wantedKinds(),
                    euros(content.leastAmount()),
                    euros(content.mostAmount()),
                    content.hours(),
                    content.months(),
                    content.deadline() == null ? null : content.deadline().instant(),
                    content.answerUntil(),
                    one.sharedAt(),
                    one.open(),
                    one.wave());
        }
    }

    /**
     * Names the part that is opened to partners: a slot of a consortium, or a lot of a consultation.
     *
     * @param consortiumId with {@code slotId}
     * @param consultationId with {@code lotId}
     */
    record SharedPartBody(
            @Nullable UUID consortiumId,
            @Nullable UUID slotId,
            @Nullable UUID consultationId,
            @Nullable UUID lotId) {}

    /**
     * The new opportunity.
     *
     * @param id of the opportunity
     */
    record SharedOpportunityBody(UUID id) {}

    /**
     * The answer of a structure.
     *
     * @param interested true for a candidacy, false for no
     * @param establishmentId one of its establishments; without it the one of its watch
     * @param word to the owner, at most 500 characters
     */
    record OpportunityAnswerBody(
            @NotNull Boolean interested,
            @Nullable UUID establishmentId,
            @Size(max = 500) @Nullable String word) {}

    /**
     * The answer of a structure with what became of it.
     *
     * @param state null when it has not answered
     * @param answeredAt when it last answered; null when it has not
     */
    record OpportunityAnswerStateBody(
            @Nullable OpportunityAnswerState state,
            @Nullable Instant answeredAt) {}

    /**
     * One part of a score.
     *
     * @param points the number of points, of a hundred
     */
    record ScorePartBody(RankingPart part, int points) {}

    /**
     * A candidacy with its score.
     *
     * @param word of the structure
     * @param score points of a hundred; null while the directory is being read
     * @param parts of the score, in the order of the rule
     */
    record CandidacyBody(
            UUID organisationId,
            UUID establishmentId,
            String name,
            OpportunityAnswerState state,
            @Nullable String word,
            Instant answeredAt,
            @Nullable Integer score,
            List<ScorePartBody> parts) {

        static CandidacyBody of(CandidacyView one, @Nullable ScoredCandidate scored) {
            return new CandidacyBody(
                    one.organisationId(),
                    one.establishmentId(),
                    one.name(),
                    one.state(),
                    one.word(),
                    one.answeredAt(),
                    scored == null ? null : scored.totalPoints(),
                    scored == null
                            ? List.of()
                            : scored.parts().stream()
                                    .map(part -> new ScorePartBody(part.part(), part.points()))
                                    .toList());
        }
    }

    /**
     * The owner's decision about a candidate.
     *
     * @param decision to go on with it, or to set it aside
     */
    record CandidacyDecisionBody(@NotNull OpportunityController.Decision decision) {}

    /**
     * An opportunity that a watch found.
     *
     * @param opportunity as everybody may read it
     * @param trade the CPV code of the watch that touches the work
     * @param kilometres the number of kilometres to the work as the crow flies, 0 in its area; null when unknown
     * @param foundAt when the watch found it
     */
    record FoundOpportunityBody(
            OpportunityBody opportunity,
            String trade,
            @Nullable Integer kilometres,
            Instant foundAt) {

        static FoundOpportunityBody of(WatchedOpportunity one) {
            return new FoundOpportunityBody(
                    OpportunityBody.of(one.opportunity()), one.trade(), one.kilometres(), one.foundAt());
        }
    }

    /**
     * The watch of a structure.
     *
     * @param watchId null before it was kept; the terms are then a proposal
     * @param establishmentId from which distances are measured
     * @param trades CPV codes of eight digits
     * @param place the code of a département, or a NUTS area
     * @param area around the establishment, in one place, or in all of France
     * @param kilometres the number of kilometres around the establishment
     * @param kinds of opportunities
     * @param mostAmount the largest part in euros before tax
     * @param pace of the digest of the caller
     * @param keptAt when the watch was last kept
     * @param nextDigestAt when the next digest of the caller is due, in which only what is new is told; null while
     * nothing new waits
     */
    record WatchBody(
            @Nullable UUID watchId,
            @Nullable UUID establishmentId,
            List<String> trades,
            WatchArea area,
            @Nullable String place,
            @Nullable Integer kilometres,
            Set<OpportunityKind> kinds,
            @Nullable BigDecimal mostAmount,
            DigestPace pace,
            @Nullable Instant keptAt,
            @Nullable Instant nextDigestAt) {

        static WatchBody of(WatchView watch) {
            WatchTerms terms = watch.terms();
            return new WatchBody(
                    watch.watchId(),
                    terms.establishmentId(),
                    terms.trades(),
                    terms.area(),
                    terms.place(),
                    terms.kilometres(),
                    terms.kinds(),
                    euros(terms.mostAmount()),
                    watch.pace(),
                    watch.keptAt(),
                    watch.nextDigestAt());
        }
    }

    /**
     * A watch that is kept.
     *
     * @param establishmentId from which distances are measured; without it the first one of the structure
     * @param trades CPV codes of eight digits, at most ten
     * @param place the code of a département, or a NUTS area; with the area {@code PLACE} and no other
     * @param area around the establishment, in one place, or in all of France
     * @param kilometres the number of kilometres around the establishment, 1 to 500; with the area {@code AROUND} and no
     * other
     * @param kinds of opportunities, at least one
     * @param mostAmount the largest part in euros before tax; without it every amount
     * @param pace of the digest of the caller
     */
    record KeptWatchBody(
            @Nullable UUID establishmentId,
            @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 20) String> trades,
            @NotNull WatchArea area,
            @Size(max = 10) @Nullable String place,
            @Nullable Integer kilometres,
            @NotEmpty Set<@NotNull OpportunityKind> kinds,
            @Nullable BigDecimal mostAmount,
            @NotNull DigestPace pace) {

        WatchTerms terms() {
            BigDecimal most = mostAmount;
            return new WatchTerms(
                    establishmentId,
                    trades,
                    area,
                    place,
                    kilometres,
                    kinds,
                    most == null ? null : RuleViolation.inField("mostAmount", () -> new Amount(most)));
        }
    }

    /**
     * The pace of the digest.
     *
     * @param pace weekly, on working days, at once for near ones, or never
     */
    record DigestPaceBody(@NotNull DigestPace pace) {}

    /**
     * The secret address of a feed; it is shown once.
     *
     * @param address opens the feed without any other credential
     */
    record FeedAddressBody(String address) {}

    private static @Nullable BigDecimal euros(@Nullable Amount amount) {
        return amount == null ? null : amount.euros();
    }
}
