package org.cordee.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.sourcing.SampleCandidates.candidate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.InvitationHistory;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.SlotRequirements;
import org.junit.jupiter.api.Test;

/** The points of each part of a score, and the reason that explains them. */
class ScoringPartsTests {

    @Test
    void countsTheLevelsOfTheCpvThatAnActivityShares() {
        assertThat(competence(candidate(1).sharing(8, "77310000"))).isEqualTo("1.0000 same");
        assertThat(competence(candidate(1).sharing(4, "77313000"))).isEqualTo("1.0000 same");
        assertThat(competence(candidate(1).sharing(3, "77340000"))).isEqualTo("0.6667 near");
        assertThat(competence(candidate(1).sharing(2, "77200000"))).isEqualTo("0.3333 near");
        assertThat(competence(candidate(1).sharing(1, "71000000"))).isEqualTo("0.0000 other");
        assertThat(competence(candidate(1).sharing(0, null))).isEqualTo("0.0000 unknown");
    }

    @Test
    void wordsCountLessThanARecordedActivity() {
        assertThat(competence(candidate(1).sharing(0, null).words(3, 3))).isEqualTo("0.6000 words");
        assertThat(competence(candidate(1).sharing(2, "77200000").words(1, 3))).isEqualTo("0.3333 near");
        assertThat(competence(candidate(1).sharing(2, "77200000").words(2, 3))).isEqualTo("0.4000 words");
    }

    @Test
    void distanceCountsFullyNearbyAndNothingFromTwoHundredKilometres() {
        assertThat(part(candidate(1), RankingPart.DISTANCE)).isEqualTo("1.0000 here");
        assertThat(part(candidate(1).away(20), RankingPart.DISTANCE)).isEqualTo("1.0000 kilometres");
        assertThat(part(candidate(1).away(110), RankingPart.DISTANCE)).isEqualTo("0.5000 kilometres");
        assertThat(part(candidate(1).away(200), RankingPart.DISTANCE)).isEqualTo("0.0000 kilometres");
        assertThat(part(candidate(1).away(700), RankingPart.DISTANCE)).isEqualTo("0.0000 kilometres");
        assertThat(part(candidate(1).away(null), RankingPart.DISTANCE)).isEqualTo("0.0000 unknown");
        assertThat(part(candidate(1).away(700).worksThere(), RankingPart.DISTANCE))
                .isEqualTo("0.9000 works-there");
        assertThat(part(candidate(1).away(25).worksThere(), RankingPart.DISTANCE))
                .isEqualTo("0.9722 kilometres");
    }

    @Test
    void comparesTheAvailableHoursWithThoseOfTheSlot() {
        assertThat(part(candidate(1).capacity(100), RankingPart.CAPACITY)).isEqualTo("1.0000 enough");
        assertThat(part(candidate(1).capacity(99), RankingPart.CAPACITY)).isEqualTo("0.9900 too-few");
        assertThat(part(candidate(1).capacity(1), RankingPart.CAPACITY)).isEqualTo("0.0100 too-few");
        assertThat(part(candidate(1).capacity(0), RankingPart.CAPACITY)).isEqualTo("0.0000 none");
        assertThat(part(candidate(1).capacity(null), RankingPart.CAPACITY)).isEqualTo("0.2500 unknown");
    }

    @Test
    void aSlotWithoutHoursPlaceOrDurationJudgesNothingThatItDoesNotAsk() {
        SlotRequirements vague = new SlotRequirements(new Cpv("77310000"), Set.of(), Set.of(), 0, 0, Set.of(), null);
        SlotRequirements endless =
                new SlotRequirements(new Cpv("77310000"), Set.of(), Set.of(), 1200, 0, Set.of(), null);
        CandidateFacts facts = candidate(1).build();

        assertThat(said(ScoringParts.of(vague, facts, none(facts)), RankingPart.DISTANCE))
                .isEqualTo("0.5000 anywhere");
        assertThat(said(ScoringParts.of(vague, facts, none(facts)), RankingPart.CAPACITY))
                .isEqualTo("1.0000 stated");
        assertThat(said(ScoringParts.of(endless, facts, none(facts)), RankingPart.CAPACITY))
                .isEqualTo("0.5000 months-unknown");
        assertThat(said(ScoringParts.of(vague, facts, none(facts)), RankingPart.TARGETS))
                .isEqualTo("1.0000 both");
    }

    @Test
    void countsBothTargetsAndTheKindThatTheLeadLooksFor() {
        Set<OrganisationKind> wanted = Set.of(OrganisationKind.EI);
        Set<OrganisationKind> other = Set.of(OrganisationKind.PME);

        assertThat(part(candidate(1).targets(true, true, wanted), RankingPart.TARGETS))
                .isEqualTo("1.0000 both-of-kind");
        assertThat(part(candidate(1).targets(true, true, other), RankingPart.TARGETS))
                .isEqualTo("0.8000 both-other-kind");
        assertThat(part(candidate(1).targets(true, false, other), RankingPart.TARGETS))
                .isEqualTo("0.4000 amounts-other-kind");
        assertThat(part(candidate(1).targets(false, true, wanted), RankingPart.TARGETS))
                .isEqualTo("0.6000 hours-of-kind");
        assertThat(part(candidate(1).targets(false, false, Set.of()), RankingPart.TARGETS))
                .isEqualTo("0.0000 neither-other-kind");
    }

    @Test
    void onlySilenceLowersTheAnswersARefusalDoesNot() {
        CandidateFacts facts = candidate(1).build();

        assertThat(answers(facts, 0, 0)).isEqualTo("1.0000 never-asked");
        assertThat(answers(facts, 7, 0)).isEqualTo("1.0000 answered");
        assertThat(answers(facts, 0, 1)).isEqualTo("0.5000 answered");
        assertThat(answers(facts, 3, 1)).isEqualTo("0.8000 answered");
    }

    @Test
    void countsDepositedOffersUpToThree() {
        assertThat(references(0)).isEqualTo("0.0000 none");
        assertThat(references(1)).isEqualTo("0.5000 deposited");
        assertThat(references(2)).isEqualTo("0.7500 deposited");
        assertThat(references(30)).isEqualTo("1.0000 deposited");
    }

    @Test
    void knowsOnlyTheConflictsThatTheLeadKnowsItself() {
        CandidateFacts facts = candidate(1).build();
        UUID id = facts.organisationId();

        assertThat(said(of(facts, none(facts)), RankingPart.CONFLICTS)).isEqualTo("1.0000 none");
        assertThat(said(of(facts, new InvitationHistory(id, 1, 1, 0, 0, 0, true, false)), RankingPart.CONFLICTS))
                .isEqualTo("0.0000 invited");
        assertThat(said(of(facts, new InvitationHistory(id, 1, 1, 1, 0, 0, false, true)), RankingPart.CONFLICTS))
                .isEqualTo("0.0000 elsewhere");
    }

    private static String competence(SampleCandidates.Facts facts) {
        return part(facts, RankingPart.COMPETENCE);
    }

    private static String part(SampleCandidates.Facts facts, RankingPart part) {
        CandidateFacts built = facts.build();
        return said(of(built, none(built)), part);
    }

    private static String answers(CandidateFacts facts, int answered, int silent) {
        return said(
                of(
                        facts,
                        new InvitationHistory(
                                facts.organisationId(), 0, answered + silent, answered, silent, 0, false, false)),
                RankingPart.ANSWERS);
    }

    private static String references(int deposited) {
        CandidateFacts facts = candidate(1).build();
        return said(
                of(facts, new InvitationHistory(facts.organisationId(), 0, 0, 0, 0, deposited, false, false)),
                RankingPart.REFERENCES);
    }

    private static InvitationHistory none(CandidateFacts facts) {
        return InvitationHistory.none(facts.organisationId());
    }

    private static List<PartScore> of(CandidateFacts facts, InvitationHistory history) {
        return ScoringParts.of(SampleCandidates.NEED, facts, history);
    }

    /** Returns the value and the end of the key of the reason. */
    private static String said(List<PartScore> parts, RankingPart part) {
        PartScore score = parts.get(part.ordinal());
        return score.value() + " " + score.reason().key().replace("sourcing.why." + part.key() + ".", "");
    }
}
