package org.cordee.tender.schematron;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.tender.ConsultationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the check of a consultation's latest notice by the official rules. */
@Component
@Transactional(readOnly = true)
public class CheckReading {

    private final NoticeChecks checks;
    private final ConsultationReading consultations;
    private final OfficialTexts texts = new OfficialTexts();

    CheckReading(NoticeChecks checks, ConsultationReading consultations) {
        this.checks = checks;
        this.consultations = consultations;
    }

    /**
     * The state of a check.
     *
     * @param done the patterns of rules that were run, of {@code total}
     * @param errors the number of failed rules
     * @param warnings the number of rules that only warn
     */
    public record CheckProgress(CheckState state, int done, int total, int errors, int warnings) {

        private static final CheckProgress NONE = new CheckProgress(CheckState.NONE, 0, 0, 0, 0);

        public boolean isEnded() {
            return state != CheckState.QUEUED && state != CheckState.RUNNING;
        }
    }

    /**
     * One failed rule in the user's words.
     *
     * @param sentence the official sentence, or the rule's identifier when there is none
     * @param fieldName the official name of the field
     */
    public record FailedRule(
            OfficialFinding finding,
            String sentence,
            @Nullable String fieldName) {}

    /** The check with its failed rules, errors first. */
    public record CheckReport(
            CheckProgress progress, @Nullable String rulesVersion, List<FailedRule> failed) {

        public CheckReport {
            failed = List.copyOf(failed);
        }
    }

    /** Returns the state of the latest check without an access check. */
    public CheckProgress progress(UUID consultationId) {
        NoticeCheck check = latest(consultationId);
        return check == null ? CheckProgress.NONE : progress(check);
    }

    /** Returns the report of the latest check. */
    public CheckReport report(Actor actor, UUID consultationId, Locale locale) {
        consultations.find(actor, consultationId);
        NoticeCheck check = latest(consultationId);
        return check == null
                ? new CheckReport(CheckProgress.NONE, null, List.of())
                : new CheckReport(progress(check), check.rulesVersion(), failed(check.findings(), locale));
    }

    private List<FailedRule> failed(List<OfficialFinding> findings, Locale locale) {
        Map<String, String> sentences =
                texts.rules(findings.stream().map(OfficialFinding::rule).collect(Collectors.toSet()), locale);
        Set<String> fields = findings.stream()
                .map(OfficialFinding::field)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> names = texts.fields(fields, locale);
        return findings.stream()
                .sorted((one, other) -> Boolean.compare(other.error(), one.error()))
                .map(finding -> new FailedRule(
                        finding,
                        sentences.getOrDefault(finding.rule(), finding.rule()),
                        finding.field() == null ? null : names.get(finding.field())))
                .toList();
    }

    private @Nullable NoticeCheck latest(UUID consultationId) {
        return checks.findByConsultationIdOrderByQueuedAtDesc(consultationId).stream()
                .findFirst()
                .orElse(null);
    }

    private static CheckProgress progress(NoticeCheck check) {
        List<OfficialFinding> findings = check.findings();
        int errors = (int) findings.stream().filter(OfficialFinding::error).count();
        return new CheckProgress(
                check.state(), check.patternsDone(), check.patternsTotal(), errors, findings.size() - errors);
    }
}
