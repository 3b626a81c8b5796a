package org.cordee.consortium.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.CandidateReasonFormat;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.LaunchFinding;
import org.cordee.law.Severity;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.Shortlist;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the data that a lead needs before the launch: possible candidates with reasons, and the findings of the rules.
 */
@RestController
@RequestMapping("/api/v1/consortia/{id}")
class PreparationResource {

    private final ConsortiumReading reading;
    private final CandidateReasonFormat reasons;
    private final MessageSource texts;

    PreparationResource(ConsortiumReading reading, CandidateReasonFormat reasons, MessageSource texts) {
        this.reading = reading;
        this.reasons = reasons;
        this.texts = texts;
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

    record CandidateAnswer(
            UUID organisationId,
            UUID establishmentId,
            String legalName,
            String city,
            Set<OrganisationKind> kinds,
            ScoreAnswer score,
            List<ReasonAnswer> reasons) {}

    /**
     * The shortlist of candidates for one slot.
     *
     * @param found the number of candidates considered before the list was cut
     * @param setAside candidates that a rule excludes, with the rule
     */
    record ShortlistAnswer(int found, List<CandidateAnswer> candidates, List<CandidateAnswer> setAside) {}

    record FindingAnswer(
            Severity severity,
            String code,
            String about,
            @Nullable String article,
            String text) {}

    @GetMapping("/slots/{slotId}/candidates")
    ShortlistAnswer shortlist(Actor actor, @PathVariable UUID id, @PathVariable UUID slotId) {
        Shortlist list = reading.shortlist(actor, id, slotId);
        return new ShortlistAnswer(list.found(), answers(list.candidates()), answers(list.setAside()));
    }

    @GetMapping("/findings")
    List<FindingAnswer> findings(Actor actor, @PathVariable UUID id, Locale locale) {
        return reading.findings(actor, id).stream()
                .map(finding -> answer(finding, locale))
                .toList();
    }

    private List<CandidateAnswer> answers(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> new CandidateAnswer(
                        one.organisationId(),
                        one.establishmentId(),
                        one.legalName(),
                        one.city(),
                        one.kinds(),
                        ScoreAnswer.of(one.score()),
                        one.reasons().stream().map(this::answer).toList()))
                .toList();
    }

    private ReasonAnswer answer(Candidate.Reason reason) {
        return new ReasonAnswer(reason.key(), reason.strong(), reasons.say(reason));
    }

    private FindingAnswer answer(LaunchFinding finding, Locale locale) {
        String text = texts.getMessage("consortium.finding." + finding.code(), new Object[] {finding.about()}, locale);
        return new FindingAnswer(
                finding.severity(), finding.code(), finding.about().toString(), finding.article(), text);
    }
}
