package org.cordee.tender.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.tender.schematron.CheckReading;
import org.cordee.tender.schematron.CheckReading.CheckReport;
import org.cordee.tender.schematron.CheckState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the official rules that a consultation's latest notice breaks. */
@RestController
@RequestMapping("/api/v1/consultations/{id}/official-rules")
class RuleCheckResource {

    private final CheckReading checks;

    RuleCheckResource(CheckReading checks) {
        this.checks = checks;
    }

    /** The check by the official rules; {@code done} of {@code total} patterns were run. */
    record RuleCheckBody(
            CheckState state, int done, int total, @Nullable String rulesVersion, List<FailedRuleBody> failed) {}

    /** One failed rule with its place in the notice. */
    record FailedRuleBody(
            String rule,
            String message,
            boolean error,
            @Nullable String field,
            @Nullable String fieldName,
            @Nullable String lot,
            String element,
            @Nullable Integer line) {}

    @GetMapping
    RuleCheckBody rules(Actor actor, @PathVariable UUID id, Locale locale) {
        CheckReport report = checks.report(actor, id, locale);
        return new RuleCheckBody(
                report.progress().state(),
                report.progress().done(),
                report.progress().total(),
                report.rulesVersion(),
                report.failed().stream().map(RuleCheckResource::body).toList());
    }

    private static FailedRuleBody body(CheckReading.FailedRule failed) {
        return new FailedRuleBody(
                failed.finding().rule(),
                failed.sentence(),
                failed.finding().error(),
                failed.finding().field(),
                failed.fieldName(),
                failed.finding().lot(),
                failed.finding().element(),
                failed.finding().line());
    }
}
