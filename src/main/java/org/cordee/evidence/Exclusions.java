package org.cordee.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cordee.law.JudgingExclusions;
import org.cordee.law.JudgingExclusions.ExclusionJudgement;
import org.cordee.law.Severity;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;

/** Judges a member's declaration with the decision table of the day on which the member was first asked (D19). */
@Component
class Exclusions {

    private final JudgingExclusions judging;
    private final BusinessClock clock;

    Exclusions(JudgingExclusions judging, BusinessClock clock) {
        this.judging = judging;
        this.clock = clock;
    }

    public List<ExclusionVerdict> of(EvidenceFile file) {
        return of(file, file.grounds());
    }

    /** Judges the grounds of a subcontractor that the member passes on. */
    List<ExclusionVerdict> of(EvidenceFile file, List<DeclaredGround> grounds) {
        Instant asked = Objects.requireNonNullElseGet(file.turn().askedAt(), clock::now);
        LocalDate on = LocalDate.ofInstant(asked, Deadline.PARIS);
        LocalDate today = LocalDate.ofInstant(clock.now(), Deadline.PARIS);
        return grounds.stream().map(declared -> verdict(on, today, declared)).toList();
    }

    private ExclusionVerdict verdict(LocalDate on, LocalDate today, DeclaredGround declared) {
        ExclusionJudgement judgement = judging.judge(on, declared.ground().article(), declared.standingOn(today));
        return new ExclusionVerdict(
                declared.ground(),
                declared.standing(),
                declared.day(),
                judgement.outcome(),
                judgement.severity(),
                judgement.selfCleaning(),
                judgement.article());
    }

    public ExclusionStanding standing(EvidenceFile file) {
        return file.declaration() == null ? ExclusionStanding.NOT_DECLARED : worstOf(of(file));
    }

    /** Returns the worst effect of all declared grounds. */
    static ExclusionStanding worstOf(List<ExclusionVerdict> verdicts) {
        List<Severity> all = verdicts.stream().map(ExclusionVerdict::severity).toList();
        if (all.isEmpty()) {
            return ExclusionStanding.NONE;
        }
        if (all.contains(Severity.BLOCKER)) {
            return ExclusionStanding.EXCLUDED;
        }
        return all.contains(Severity.MAJOR) ? ExclusionStanding.BUYER_DECIDES : ExclusionStanding.NO_OBSTACLE;
    }
}
