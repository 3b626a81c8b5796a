package org.cordee.network.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.network.SchemeQuestion;
import org.cordee.network.SchemeQuestionKind;
import org.cordee.network.SchemeTerms;
import org.cordee.network.SchemeView;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A scheme as its network types it; a row without a wording is no question. */
record SchemeForm(
        Long version,
        String title,
        String purpose,
        String audience,
        String requirement,
        String closesOn,
        String decisionOn,
        List<QuestionRow> questions) {

    SchemeForm {
        version = version == null ? Long.valueOf(0) : version;
        title = text(title);
        purpose = text(purpose);
        audience = text(audience);
        requirement = text(requirement);
        closesOn = text(closesOn);
        decisionOn = text(decisionOn);
        // A list of its own, because rows are dropped from it and added; a number left out leaves null in it.
        questions = questions == null
                ? new ArrayList<>()
                : questions.stream().filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
    }

    static SchemeForm empty() {
        SchemeForm form = new SchemeForm(0L, "", "", "", "", "", "", List.of());
        form.addRow();
        return form;
    }

    static SchemeForm of(SchemeView scheme) {
        SchemeTerms terms = scheme.terms();
        return new SchemeForm(
                scheme.version(),
                terms.title(),
                terms.purpose(),
                terms.audience(),
                terms.requirement(),
                terms.closesOn().toString(),
                terms.decisionOn() == null ? "" : terms.decisionOn().toString(),
                scheme.questions().stream().map(QuestionRow::of).toList());
    }

    void addRow() {
        questions.add(new QuestionRow("", SchemeQuestionKind.SHORT_TEXT.name(), "", false));
    }

    /** A form that can be read as a whole. */
    record WrittenScheme(SchemeTerms terms, List<SchemeQuestion> questions) {}

    /** @throws RuleViolation with all fields that cannot be read, those of the questions after those of the call */
    WrittenScheme read() {
        CollectedRefusals checks = new CollectedRefusals();
        checks.require(this::terms);
        List<SchemeQuestion> read = checks.read(this::toQuestions, List.of());
        checks.throwIfRefused();
        return new WrittenScheme(terms(), read);
    }

    private SchemeTerms terms() {
        return SchemeTerms.read(
                title,
                purpose,
                audience,
                requirement,
                () -> requiredDay("closesOn", closesOn),
                () -> Optional.ofNullable(day("decisionOn", decisionOn)));
    }

    /**
     * Returns the questions. Empty rows are dropped first, so that a question has the same number in the form and in a
     * refusal.
     *
     * @throws RuleViolation with the fields of all questions that cannot be read
     */
    private List<SchemeQuestion> toQuestions() {
        questions.removeIf(row -> row.wording.isBlank());
        CollectedRefusals checks = new CollectedRefusals();
        List<SchemeQuestion> read = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            QuestionRow row = questions.get(at);
            String part = "questions[" + at + "]";
            checks.require(() -> read.add(RuleViolation.inPart(part, row::toQuestion)));
        }
        checks.throwIfRefused();
        return read;
    }

    private static LocalDate requiredDay(String field, String written) {
        LocalDate day = day(field, written);
        if (day == null) {
            throw RuleViolation.of(field, "network.date.missing");
        }
        return day;
    }

    private static @Nullable LocalDate day(String field, String written) {
        if (written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of(field, "network.date.unreadable", written);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** One question of the form. */
    record QuestionRow(String wording, String kind, String options, Boolean required) {

        QuestionRow {
            wording = text(wording);
            kind = text(kind);
            options = text(options);
            required = required != null && required;
        }

        private static QuestionRow of(SchemeQuestion question) {
            return new QuestionRow(question.wording(), question.kind().name(), question.options(), question.required());
        }

        private SchemeQuestion toQuestion() {
            return new SchemeQuestion(wording, questionKind(), required, options);
        }

        private SchemeQuestionKind questionKind() {
            try {
                return SchemeQuestionKind.valueOf(kind);
            } catch (IllegalArgumentException unknown) {
                throw RuleViolation.of("kind", "network.question.no-kind");
            }
        }
    }
}
