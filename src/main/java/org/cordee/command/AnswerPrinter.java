package org.cordee.command;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.FindingSubject;
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
            target("compliance.check.amount", targets.get("amount"), "percent", "eligible");
            target("compliance.check.hours", targets.get("hours"), "counted", "counted");
        }
        if (tree.get("clauses") instanceof List<?> clauses) {
            clauses.forEach(this::clause);
        }
        deposit(tree.get("deposit"));
        change(tree.get("change"));
        payment(tree.get("payment"));
        if (tree.get("advances") instanceof List<?> advances) {
            advances.forEach(this::advance);
        }
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

    /** Names the lot of a finding, unless the finding is about the lot itself, which is named already. */
    private String lot(Finding finding) {
        boolean named = finding.subject().kind() == FindingSubject.Kind.LOT;
        return finding.lot() == null || named ? "" : ", " + texts.lot(finding.lot());
    }

    /** @param certain the figure to print instead of the first one when the total is not known */
    private void target(String key, @Nullable Object section, String first, String certain) {
        if (section instanceof Map<?, ?> figures) {
            Object total = figures.get("total");
            Object threshold = figure(figures.get("threshold"));
            line(
                    total == null
                            ? texts.sentence(key + ".unknown", euros(certain, figures), threshold, status(figures))
                            : texts.sentence(
                                    key,
                                    figure(figures.get(first)),
                                    euros("total", figures),
                                    threshold,
                                    status(figures)));
        }
    }

    private void clause(@Nullable Object section) {
        if (section instanceof Map<?, ?> figures) {
            Object due = figures.get("requiredHours");
            Object lot = figure(figures.get("lot"));
            Object counted = figure(figures.get("countedHours"));
            line(
                    due == null
                            ? texts.sentence("compliance.check.clause.unknown", lot, counted, status(figures))
                            : texts.sentence("compliance.check.clause", lot, counted, figure(due), status(figures)));
        }
    }

    private void deposit(@Nullable Object section) {
        if (section instanceof Map<?, ?> answered) {
            line(texts.sentence("compliance.check.deposit", code(answered.get("outcome"))));
            if (answered.get("openedDeposit") != null) {
                line(texts.sentence("compliance.check.opened", figure(answered.get("openedDeposit"))));
            }
        }
    }

    private void change(@Nullable Object section) {
        if (section instanceof Map<?, ?> answered) {
            line(texts.sentence("compliance.check.change", code(answered.get("outcome"))));
            if (answered.get("deadline") instanceof Map<?, ?> limits) {
                line(texts.sentence(
                        "compliance.check.limits",
                        texts.figure(String.valueOf(limits.get("safeLimit"))),
                        texts.figure(String.valueOf(limits.get("legalLimit")))));
            }
            if (answered.get("documents") instanceof List<?> documents && !documents.isEmpty()) {
                line(texts.sentence("compliance.check.documents", codes(documents)));
            }
        }
    }

    private void payment(@Nullable Object section) {
        if (section instanceof Map<?, ?> answered) {
            line(texts.sentence(
                    "compliance.check.payment",
                    code(answered.get("scheme")),
                    code(answered.get("guaranteeBy")),
                    code(answered.get("assignmentCopy"))));
        }
    }

    private void advance(@Nullable Object section) {
        if (section instanceof Map<?, ?> answered) {
            List<String> parts = new ArrayList<>(List.of(code(answered.get("advance"))));
            Object rate = answered.get("advanceMinRate");
            if (rate instanceof Number least && least.intValue() > 0) {
                parts.add(texts.sentence("compliance.check.advance.rate", figure(rate)));
            }
            add(parts, "compliance.check.advance.retention", answered.get("retentionMax"));
            add(parts, "compliance.check.advance.recovery", answered.get("recoveryFromPercent"));
            line(texts.sentence(
                    "compliance.check.advance",
                    texts.figure(String.valueOf(answered.get("siret"))),
                    texts.lot(String.valueOf(answered.get("lot"))),
                    String.join(", ", parts)));
        }
    }

    private void add(List<String> parts, String key, @Nullable Object value) {
        if (value != null) {
            parts.add(texts.sentence(key, figure(value)));
        }
    }

    private void line(String text) {
        out.println("  " + text);
    }

    private String status(Map<?, ?> figures) {
        return texts.sentence("compliance.check.status." + figures.get("status"));
    }

    private String codes(List<?> codes) {
        return codes.stream().map(this::code).collect(Collectors.joining(", "));
    }

    private String code(@Nullable Object code) {
        return texts.code(String.valueOf(code));
    }

    /** Formats a total: that of amounts is a text in euros, that of hours a number. */
    private String euros(String name, Map<?, ?> figures) {
        Object value = figures.get(name);
        return value instanceof String euros ? texts.amount(euros) : figure(value);
    }

    private String figure(@Nullable Object value) {
        return value instanceof Number number ? texts.whole(number) : texts.decimal(String.valueOf(value));
    }
}
