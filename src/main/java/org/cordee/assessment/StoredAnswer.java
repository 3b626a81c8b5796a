package org.cordee.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.Answer;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.compliance.law.finding.LawTexts;
import org.cordee.compliance.law.finding.Remedy;
import org.cordee.compliance.law.finding.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the judge said of a case, as it is kept: codes and figures and no sentence, since sentences are of the reader's
 * language and may be put better later without the answer having changed.
 */
public record StoredAnswer(Map<String, Object> tree) {

    private static final String FINDINGS = "findings";
    private static final String NOTHING = "0.00";

    static StoredAnswer of(Answer answer) {
        Map<String, Object> tree = StoredJson.tree(StoredJson.write(answer.asMap(LawTexts.in(Locale.FRENCH))));
        children(tree, FINDINGS).forEach(finding -> finding.remove("text"));
        return new StoredAnswer(tree);
    }

    static StoredAnswer read(String json) {
        return new StoredAnswer(StoredJson.tree(json));
    }

    String json() {
        return StoredJson.write(tree);
    }

    /** Whether another says the same: an answer of a later version may say more of anything, and nothing otherwise. */
    public boolean isSaidBy(StoredAnswer later) {
        return isSaid(tree, later.tree);
    }

    private static boolean isSaid(@Nullable Object before, @Nullable Object later) {
        if (before instanceof Map<?, ?> fields && later instanceof Map<?, ?> others) {
            return fields.entrySet().stream().allMatch(field -> isSaid(field.getValue(), others.get(field.getKey())));
        }
        if (before instanceof List<?> items && later instanceof List<?> others && items.size() == others.size()) {
            return IntStream.range(0, items.size()).allMatch(at -> isSaid(items.get(at), others.get(at)));
        }
        return Objects.equals(before, later);
    }

    Answer.Verdict verdict() {
        return Answer.Verdict.valueOf(String.valueOf(tree.get("verdict")));
    }

    /** The worst first. */
    public List<Finding> findings() {
        return children(tree, FINDINGS).stream().map(StoredAnswer::finding).toList();
    }

    /** One of the two aims, {@code amount} or {@code hours}. */
    public Map<String, Object> target(String name) {
        return child(child(tree, "targets"), name);
    }

    /** How many members have an amount that counts for the charter's aim. */
    long membersCounting() {
        return children(tree, "members").stream()
                .filter(member -> !NOTHING.equals(member.get("eligibleAmount")))
                .count();
    }

    long membersNotCounting() {
        return children(tree, "members").size() - membersCounting();
    }

    /** Members that count for nothing whatever they keep for themselves. */
    long membersOfNoCategory() {
        return children(tree, "members").stream()
                .filter(member -> !(member.get("eligibility") instanceof List<?> categories) || categories.isEmpty())
                .count();
    }

    /** Whether the per cent that counts is not one single member's share, nor what that share leaves. */
    public boolean isPerCentNobodysShare() {
        return membersCounting() != 1 && membersNotCounting() != 1;
    }

    /** The rules nobody asked, by their ids. */
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
                new Subject(Subject.Kind.valueOf(text(subject, "kind")), text(subject, "id")),
                said(of, "lot"),
                child(of, "evidence"),
                children(of, "remedies").stream().map(StoredAnswer::remedy).toList());
    }

    private static Remedy remedy(Map<String, Object> of) {
        Map<String, Object> figures = new LinkedHashMap<>(of);
        figures.remove("code");
        return new Remedy(text(of, "code"), figures);
    }

    private static String text(Map<String, Object> tree, String name) {
        return Objects.requireNonNull(said(tree, name), name);
    }

    private static @Nullable String said(Map<String, Object> tree, String name) {
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
