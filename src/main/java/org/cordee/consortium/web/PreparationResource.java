package org.cordee.consortium.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.CandidateReasonFormat;
import org.cordee.consortium.CheckingLaunch;
import org.cordee.consortium.CheckingLaunch.LaunchLine;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.law.Severity;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.CandidateFilter;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.Shortlist;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the data that a lead needs before the launch: possible candidates with reasons, and the findings of the rules.
 */
@RestController
@RequestMapping("/api/v1/consortia/{id}")
class PreparationResource {

    private final ConsortiumReading reading;
    private final CheckingLaunch checking;
    private final CandidateReasonFormat reasons;

    PreparationResource(ConsortiumReading reading, CheckingLaunch checking, CandidateReasonFormat reasons) {
        this.reading = reading;
        this.checking = checking;
        this.reasons = reasons;
    }

    /**
     * One reason for or against a candidate.
     *
     * @param strong false for a weak point, which is listed as well
     */
    record ReasonAnswer(String code, boolean strong, String text) {}

    /** The score of a candidate: five parts and their sum, which is at most a hundred. */
    record ScoreAnswer(int total, int trade, int territory, int capacity, int targets, int reliability) {

        static ScoreAnswer of(Candidate.Score score) {
            return new ScoreAnswer(
                    score.total(),
                    score.trade(),
                    score.territory(),
                    score.capacity(),
                    score.targets(),
                    score.reliability());
        }
    }

    /**
     * One candidate.
     *
     * @param kilometres to the place of the work, from seat to seat of the départements; null when unknown
     */
    record CandidateAnswer(
            UUID organisationId,
            UUID establishmentId,
            String legalName,
            String city,
            @Nullable Integer kilometres,
            Set<OrganisationKind> kinds,
            ScoreAnswer score,
            List<ReasonAnswer> reasons) {}

    /**
     * The shortlist of candidates for one slot.
     *
     * @param found the number of candidates considered before the list was cut
     * @param setAside candidates that a rule excludes, with the rule
     * @param ranked the candidates on the list of the slot, in the lead's order
     */
    record ShortlistAnswer(
            int found,
            List<CandidateAnswer> candidates,
            List<CandidateAnswer> setAside,
            List<CandidateAnswer> ranked) {}

    /**
     * One finding before the launch, about the launch itself or about the slots.
     *
     * @param lot by number and title; null where it is about all lots or there is only one
     * @param stopping whether the invitations cannot be sent; a blocking finding that is not stopping asks for a reason
     */
    record FindingAnswer(
            Severity severity,
            String code,
            @Nullable String lot,
            String about,
            @Nullable String article,
            String text,
            List<String> remedies,
            boolean stopping) {}

    /**
     * Answers with the best candidates for a slot.
     *
     * @param kind only candidates of this kind
     * @param within only candidates at most so many kilometres away
     */
    @GetMapping("/slots/{slotId}/candidates")
    ShortlistAnswer shortlist(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID slotId,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable Integer within) {
        Shortlist list = reading.shortlist(actor, id, slotId, new CandidateFilter(kind, within));
        return new ShortlistAnswer(
                list.found(),
                answers(list.candidates()),
                answers(list.setAside()),
                answers(reading.rankedCandidates(actor, id, slotId)));
    }

    /** Answers with the findings of the page, worst first. */
    @GetMapping("/findings")
    List<FindingAnswer> findings(Actor actor, @PathVariable UUID id, Locale locale) {
        return checking.check(actor, id, locale).lines().stream()
                .map(PreparationResource::answer)
                .toList();
    }

    private List<CandidateAnswer> answers(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> new CandidateAnswer(
                        one.organisationId(),
                        one.establishmentId(),
                        one.legalName(),
                        one.city(),
                        one.kilometres(),
                        one.kinds(),
                        ScoreAnswer.of(one.score()),
                        one.reasons().stream().map(this::answer).toList()))
                .toList();
    }

    private ReasonAnswer answer(Candidate.Reason reason) {
        return new ReasonAnswer(reason.key(), reason.strong(), reasons.say(reason));
    }

    private static FindingAnswer answer(LaunchLine line) {
        return new FindingAnswer(
                line.severity(),
                line.code(),
                line.lot(),
                line.about(),
                line.article(),
                line.text(),
                line.remedies(),
                line.stopping());
    }
}
