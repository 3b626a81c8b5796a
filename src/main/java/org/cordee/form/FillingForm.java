package org.cordee.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cordee.form.FilledForm.FilledField;
import org.cordee.form.FilledForm.FilledRubric;
import org.cordee.form.FormTemplate.Field;

/** Fills in a form: the rubrics of its template with the facts of the consortium. The same facts give the same form. */
public final class FillingForm {

    private static final Map<Fact, Function<FormSubject, Answer>> ANSWERS = answers();

    private FillingForm() {}

    /**
     * Fills in one form.
     *
     * @throws IllegalStateException when the target is no part of the facts, or the form needs another target
     */
    public static FilledForm fill(FormTemplate template, FormFacts facts, FormTarget target) {
        FormSubject subject = new FormSubject(facts, target);
        return new FilledForm(
                template,
                facts.tender(),
                facts.grouping().name(),
                about(template.code(), subject),
                facts.confirmed(),
                template.rubrics().stream()
                        .map(rubric ->
                                new FilledRubric(rubric.letter(), rubric.title(), fields(rubric.fields(), subject)))
                        .toList(),
                template.annex() == null ? List.of() : fields(template.annex().fields(), subject));
    }

    private static String about(FormCode code, FormSubject subject) {
        return switch (code) {
            case DC1 -> "";
            case DC2 -> subject.member().identity().legalName();
            case DC4 -> subject.subcontract().identity().legalName();
            case ATTRI1 -> subject.facts().tender().allotted() ? GroupingAnswers.named(subject.lot()) : "";
        };
    }

    private static List<FilledField> fields(List<Field> fields, FormSubject subject) {
        return fields.stream().map(field -> field(field, subject)).toList();
    }

    private static FilledField field(Field field, FormSubject subject) {
        Answer answer = Objects.requireNonNull(
                        ANSWERS.get(field.fact()), field.fact().name())
                .apply(subject);
        return new FilledField(field, answer.value(), answer.why(), answer.source());
    }

    /** Returns how each fact is computed. */
    static Map<Fact, Function<FormSubject, Answer>> answers() {
        Map<Fact, Function<FormSubject, Answer>> all = new EnumMap<>(Fact.class);
        all.putAll(GroupingAnswers.all());
        all.putAll(MemberAnswers.all());
        all.putAll(SubcontractAnswers.all());
        all.putAll(OfferAnswers.all());
        return all;
    }
}
