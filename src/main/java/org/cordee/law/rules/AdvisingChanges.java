package org.cordee.law.rules;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.cordee.law.casefile.LawCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies only the rule on changes of composition (D7) to a case that contains nothing else. Stores nothing. */
@Component
public class AdvisingChanges {

    private static final String NEW_LEAD = "change.new-lead-not-member";

    private final CompositionChangeRule rule = new CompositionChangeRule();
    private final CachedTables tables;

    public AdvisingChanges(DecisionTables tables) {
        this.tables = new CachedTables(tables);
    }

    /** @param law with a change, and the deadline of its consultation */
    public ChangeAdvice advise(LawCase law) {
        AnswerDraft draft = new AnswerDraft();
        rule.judge(new CaseJudgement(law, tables), draft);
        if (!(draft.sections().get("change") instanceof Map<?, ?> section)) {
            throw new IllegalStateException("missing change or deadline in case " + law.name());
        }
        return new ChangeAdvice(
                String.valueOf(section.get("outcome")),
                draft.findings().get(0).article(),
                replaced(draft.findings().get(0).code()),
                Boolean.TRUE.equals(section.get("expired")),
                draft.findings().stream().anyMatch(finding -> finding.code().equals(NEW_LEAD)),
                limit(section, "safeLimit"),
                limit(section, "legalLimit"),
                documents(section));
    }

    private static ChangeAdvice.@Nullable Replaced replaced(String code) {
        return switch (code) {
            case "change.replaced-in-time" -> ChangeAdvice.Replaced.IN_TIME;
            case "change.replaced-after-safe-date" -> ChangeAdvice.Replaced.AFTER_SAFE_DATE;
            default -> null;
        };
    }

    private static @Nullable OffsetDateTime limit(Map<?, ?> section, String name) {
        return section.get("deadline") instanceof Map<?, ?> deadline
                ? OffsetDateTime.parse(String.valueOf(deadline.get(name)))
                : null;
    }

    private static List<String> documents(Map<?, ?> section) {
        return section.get("documents") instanceof List<?> documents
                ? documents.stream().map(String::valueOf).toList()
                : List.of();
    }
}
