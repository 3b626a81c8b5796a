package org.cordee.sourcing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.InvitationHistory;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.SlotRequirements;
import org.jspecify.annotations.Nullable;

/** Invented candidates for an invented slot: garden work in the Seine-Maritime, 1,200 hours in a year. */
final class SampleCandidates {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    static final UUID SLOT = new UUID(7, 7);
    static final FairnessRule RULE = new FairnessRule(5, 12, 2, 1, 5, 40, 35);

    static final SlotRequirements NEED = new SlotRequirements(
            new Cpv("77310000"), Set.of("FRD22"), Set.of(OrganisationKind.EI), 1200, 12, Set.of(), null);

    private SampleCandidates() {}

    /** The facts of a candidate; it begins as one that is perfect in every part that facts can show. */
    static final class Facts {
        private final UUID id;
        private int sharedDigits = 8;
        private @Nullable String activity = "77310000";
        private int matched;
        private int asked;
        private @Nullable Integer kilometres = 0;
        private boolean inArea = true;
        private boolean worksThere;
        private @Nullable Integer capacity = 200;
        private boolean amounts = true;
        private boolean hours = true;
        private Set<OrganisationKind> kinds = Set.of(OrganisationKind.EI);
        private LocalDate registeredOn = LocalDate.of(2020, 1, 1);
        private Candidate.@Nullable Reason excluded;

        Facts(long number) {
            id = new UUID(3, number);
        }

        Facts sharing(int digits, @Nullable String cpv) {
            sharedDigits = digits;
            activity = cpv;
            return this;
        }

        Facts words(int found, int of) {
            matched = found;
            asked = of;
            return this;
        }

        Facts away(@Nullable Integer distance) {
            kilometres = distance;
            inArea = false;
            return this;
        }

        Facts worksThere() {
            worksThere = true;
            return this;
        }

        Facts capacity(@Nullable Integer monthly) {
            capacity = monthly;
            return this;
        }

        Facts targets(boolean ofAmounts, boolean ofHours, Set<OrganisationKind> its) {
            amounts = ofAmounts;
            hours = ofHours;
            kinds = its;
            return this;
        }

        Facts registered(LocalDate day) {
            registeredOn = day;
            return this;
        }

        CandidateFacts build() {
            return new CandidateFacts(
                    id,
                    new UUID(4, id.getLeastSignificantBits()),
                    "Structure " + id.getLeastSignificantBits(),
                    "Rouen",
                    inArea ? "76" : "27",
                    kinds,
                    sharedDigits,
                    activity,
                    matched,
                    asked,
                    kilometres,
                    inArea,
                    worksThere,
                    capacity,
                    amounts,
                    hours,
                    true,
                    registeredOn,
                    excluded);
        }
    }

    static Facts candidate(long number) {
        return new Facts(number);
    }

    /** Returns a history of invitations that were all answered. */
    static InvitationHistory asked(CandidateFacts facts, int times) {
        return new InvitationHistory(facts.organisationId(), times, times, times, 0, 0, false, false);
    }

    /** Returns a history from long ago: nothing in the last twelve months, and no newcomer. */
    static InvitationHistory askedLongAgo(CandidateFacts facts) {
        return new InvitationHistory(facts.organisationId(), 0, 1, 1, 0, 0, false, false);
    }

    static CandidateRanking ranking(RankingWeights weights, FairnessRule rule) {
        return new CandidateRanking(SLOT, NEED, weights, rule, TODAY);
    }

    static Map<UUID, InvitationHistory> histories(InvitationHistory... histories) {
        return java.util.Arrays.stream(histories)
                .collect(java.util.stream.Collectors.toMap(InvitationHistory::organisationId, one -> one));
    }
}
