package org.cordee.command;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.LawAnswer;
import org.cordee.law.rules.LawTexts;
import org.jspecify.annotations.Nullable;

/** Prints a legal answer as lines for a person: the verdict, each finding with its article and remedy, the figures. */
record AnswerPrinter(PrintWriter out, LawTexts texts) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx", Locale.ROOT);

    static void print(PrintWriter out, LawTexts texts, LawAnswer answer) {
        new AnswerPrinter(out, texts.of(answer.law())).print(answer);
    }

    private void print(LawAnswer answer) {
        Map<String, @Nullable Object> tree = answer.asMap(texts);
        out.println(answer.law().name() + " – " + texts.sentence("compliance.check.verdict." + answer.verdict()) + " – "
                + texts.sentence(
                        "compliance.check.at", MOMENT.format(answer.law().at())));
        answer.findings().forEach(this::print);
        if (tree.get("targets") instanceof Map<?, ?> targets) {
            figures("compliance.check.amount", targets.get("amount"), "percent", "total", "threshold");
            figures("compliance.check.hours", targets.get("hours"), "counted", "total", "threshold");
        }
        if (tree.get("clauses") instanceof List<?> clauses) {
            clauses.forEach(
                    clause -> figures("compliance.check.clause", clause, "lot", "countedHours", "requiredHours"));
        }
        outcome("compliance.check.deposit", tree.get("deposit"));
        outcome("compliance.check.change", tree.get("change"));
        out.println("  "
                + texts.sentence(
                        "compliance.check.unevaluated",
                        answer.unevaluated().stream()
                                .map(open -> texts.rule(String.valueOf(open.get("rule"))))
                                .collect(Collectors.joining(", "))));
        out.println();
    }

    private void print(Finding finding) {
        out.println("  " + texts.sentence("compliance.check.severity." + finding.severity()) + " [" + finding.rule()
                + ", "
                + texts.source(finding.article()) + "] " + texts.subject(finding.subject()) + lot(finding) + " – "
                + texts.finding(finding));
        finding.remedies().forEach(remedy -> out.println("    → " + texts.remedy(remedy)));
        out.println("    · " + texts.sentence("compliance.check.waiving." + finding.waiving()));
    }

    private String lot(Finding finding) {
        return finding.lot() == null ? "" : ", " + texts.lot(finding.lot());
    }

    private void figures(String key, @Nullable Object section, String first, String second, String third) {
        if (section instanceof Map<?, ?> figures) {
            out.println("  "
                    + texts.sentence(
                            key,
                            figure(first, figures.get(first)),
                            figure(second, figures.get(second)),
                            figure(third, figures.get(third)),
                            texts.sentence("compliance.check.status." + figures.get("status"))));
        }
    }

    /** Formats a figure: euros and percentages are texts with two decimals, totals are euros, hours are numbers. */
    private String figure(String name, @Nullable Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Number number) {
            return texts.whole(number);
        }
        boolean euros = value instanceof String && name.equals("total");
        return euros ? texts.amount(value.toString()) : texts.decimal(value.toString());
    }

    private void outcome(String key, @Nullable Object section) {
        if (section instanceof Map<?, ?> answered) {
            out.println("  " + texts.sentence(key, texts.code(String.valueOf(answered.get("outcome")))));
        }
    }
}
