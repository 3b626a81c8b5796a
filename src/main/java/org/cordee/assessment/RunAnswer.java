package org.cordee.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.FindingSubject;
import org.cordee.law.rules.LawAnswer;
import org.cordee.law.rules.LawTexts;
import org.cordee.law.rules.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the judge to a case, as it is stored: codes and figures, and no sentences. Sentences depend on the
 * reader's language, and their wording may be improved without changing the answer.
 */
record RunAnswer(Map<String, Object> tree) {

    private static final String FINDINGS = "findings";
    private static final String NOTHING = "0.00";

    static RunAnswer of(LawAnswer answer) {
        Map<String, Object> tree = RunJson.tree(RunJson.write(answer.asMap(LawTexts.in(Locale.FRENCH))));
        children(tree, FINDINGS).forEach(finding -> finding.remove("text"));
        return new RunAnswer(tree);
    }

    static RunAnswer read(String json) {
        return new RunAnswer(RunJson.tree(json));
    }

    String json() {
        return RunJson.write(tree);
    }

    /**
     * Returns true when another answer says the same. An answer of a later version may have additional fields, but no
     * other differences.
     */
    public boolean isContainedIn(RunAnswer later) {
        return isContained(tree, later.tree);
    }

    private static boolean isContained(@Nullable Object before, @Nullable Object later) {
        if (before instanceof Map<?, ?> fields && later instanceof Map<?, ?> others) {
            return fields.entrySet().stream()
                    .allMatch(field -> isContained(field.getValue(), others.get(field.getKey())));
        }
        if (before instanceof List<?> items && later instanceof List<?> others && items.size() == others.size()) {
            return IntStream.range(0, items.size()).allMatch(at -> isContained(items.get(at), others.get(at)));
        }
        return Objects.equals(before, later);
    }

    LawAnswer.Verdict verdict() {
        return LawAnswer.Verdict.valueOf(String.valueOf(tree.get("verdict")));
    }

    /** Returns the findings, the worst first. */
    public List<Finding> findings() {
        return children(tree, FINDINGS).stream().map(RunAnswer::finding).toList();
    }

    /** Returns one of the two targets, {@code amount} or {@code hours}. */
    public Map<String, Object> target(String name) {
        return child(child(tree, "targets"), name);
    }

    /** Returns how many members have an amount that counts for the charter's target. */
    long membersCounting() {
        return children(tree, "members").stream()
                .filter(member -> !NOTHING.equals(member.get("eligibleAmount")))
                .count();
    }

    long membersNotCounting() {
        return children(tree, "members").size() - membersCounting();
    }

    /** Returns how many members never count, whatever amount they do themselves. */
    long membersOfNoCategory() {
        return children(tree, "members").stream()
                .filter(member -> !(member.get("eligibility") instanceof List<?> categories) || categories.isEmpty())
                .count();
    }

    /** Returns true when the percentage that counts is not one single member's share, and the rest is not either. */
    public boolean hidesSingleShares() {
        return membersCounting() != 1 && membersNotCounting() != 1;
    }

    /** Returns the ids of the rules that were not evaluated. */
    public List<String> unevaluated() {
        return children(tree, "unevaluated").stream()
                .map(one -> String.valueOf(one.get("rule")))
                .toList();
    }

    private static Finding finding(Map<String, Object> of) {
        Map<String, Object> subject = child(of, "subject");
        return new Finding(
                text(of, "rule"),
                text(of, "code"),
                Severity.valueOf(text(of, "severity")),
                text(of, "article"),
                new FindingSubject(FindingSubject.Kind.valueOf(text(subject, "kind")), text(subject, "id")),
                optionalText(of, "lot"),
                child(of, "evidence"),
                children(of, "remedies").stream().map(RunAnswer::remedy).toList());
    }

    private static Remedy remedy(Map<String, Object> of) {
        Map<String, Object> figures = new LinkedHashMap<>(of);
        figures.remove("code");
        return new Remedy(text(of, "code"), figures);
    }

    private static String text(Map<String, Object> tree, String name) {
        return Objects.requireNonNull(optionalText(tree, name), name);
    }

    private static @Nullable String optionalText(Map<String, Object> tree, String name) {
        Object value = tree.get(name);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> tree, String name) {
        return tree.get(name) instanceof Map<?, ?> child ? (Map<String, Object>) child : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> children(Map<String, Object> tree, String name) {
        List<Map<String, Object>> children = new ArrayList<>();
        if (tree.get(name) instanceof List<?> items) {
            items.forEach(item -> children.add((Map<String, Object>) item));
        }
        return children;
    }
}
