package org.cordee.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.form.FilledForm.FieldValue;
import org.cordee.form.FilledForm.FilledField;
import org.cordee.form.FilledForm.IdentityValue;
import org.cordee.form.FilledForm.RowsValue;
import org.cordee.form.FilledForm.TextValue;
import org.cordee.form.FilledForm.TickedValue;
import org.cordee.form.FilledForm.ValueSource;
import org.cordee.shared.Amount;
import org.cordee.shared.SiretDigits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the faults of filled forms, in each of them and between them. It reads the values that the forms show, so that
 * it also finds a fault that a person typed.
 */
public final class FormFlaws {

    /** The financial years whose turnover the form DC2 asks for. */
    static final int YEARS_ASKED = 3;

    private static final Pattern AMOUNT = Pattern.compile(
            "(\\d{1,3}(?:[ \\u00A0\\u202F]?\\d{3}){0,3}(?:,\\d{1,2})?)[ \\u00A0\\u202F]*(?:€|euros?\\b)");
    private static final Pattern SIRET = Pattern.compile("SIRET[ \\u00A0\\u202F]*([0-9 \\u00A0\\u202F]+)");

    private FormFlaws() {}

    /** Returns the faults of all forms of one consortium, the blocking ones first. */
    public static List<FormFlaw> of(List<FilledForm> forms) {
        List<FormFlaw> flaws = new ArrayList<>();
        forms.forEach(form -> flaws.addAll(of(form)));
        forms.stream()
                .filter(form -> form.code() == FormCode.DC1)
                .findFirst()
                .ifPresent(letter -> forms.stream()
                        .filter(form -> form.code() == FormCode.ATTRI1)
                        .forEach(engagement -> between(letter, engagement, flaws)));
        return Stream.concat(
                        flaws.stream().filter(FormFlaw::blocking),
                        flaws.stream().filter(flaw -> !flaw.blocking()))
                .distinct()
                .toList();
    }

    /** Returns the faults of one form. */
    public static List<FormFlaw> of(FilledForm form) {
        List<FormFlaw> flaws = new ArrayList<>();
        form.fields().forEach(one -> field(form, one, flaws));
        switch (form.code()) {
            case DC1 -> letter(form, flaws);
            case DC2 -> turnovers(form, flaws);
            case ATTRI1 -> engagement(form, flaws);
            case DC4 -> {}
        }
        return List.copyOf(flaws);
    }

    private static void field(FilledForm form, FilledField one, List<FormFlaw> flaws) {
        FieldValue value = one.value();
        FieldKind kind = one.field().kind();
        if (value == null) {
            return;
        }
        if (kind == FieldKind.SIGNATURE) {
            flaws.add(flaw(form, one, "signature-filled"));
        }
        if (kind == FieldKind.STATEMENT && one.source() != ValueSource.DECLARATION) {
            flaws.add(flaw(form, one, "declaration-of-another"));
        }
        if (kind != FieldKind.BOXES
                && value instanceof TickedValue ticked
                && ticked.options().size() > 1) {
            flaws.add(flaw(form, one, "boxes-exclusive"));
        }
        texts(value)
                .flatMap(FormFlaws::sirets)
                .filter(digits -> !SiretDigits.isValid(digits))
                .distinct()
                .forEach(digits -> flaws.add(flaw(form, one, "siret-wrong", digits)));
    }

    private static void letter(FilledForm form, List<FormFlaw> flaws) {
        form.fields().stream()
                .filter(one -> one.value() != null && texts(one.value()).anyMatch(FormFlaws::namesAnAmount))
                .forEach(one -> flaws.add(flaw(form, one, "amount-in-application")));
        boolean joint =
                form.valueOf(Fact.GROUPING_FORM).filter(FormFlaws::isJoint).isPresent();
        form.field("members")
                .filter(one -> joint && hasAnEmptyLastCell(one.value()))
                .ifPresent(one -> flaws.add(flaw(form, one, "split-missing")));
        form.field("exclusions")
                .filter(FilledField::isMissing)
                .ifPresent(one -> flaws.add(flaw(form, one, "declaration-missing")));
    }

    private static boolean namesAnAmount(String text) {
        return AMOUNT.matcher(text).find();
    }

    private static boolean isJoint(FieldValue value) {
        return value instanceof TickedValue ticked && ticked.options().contains("JOINT");
    }

    private static boolean hasAnEmptyLastCell(@Nullable FieldValue value) {
        return value instanceof RowsValue table
                && table.rows().stream().anyMatch(row -> row.get(row.size() - 1).isBlank());
    }

    private static void turnovers(FilledForm form, List<FormFlaw> flaws) {
        Optional<FilledField> years = form.fields().stream()
                .filter(one -> one.field().fact() == Fact.TURNOVERS)
                .findFirst();
        boolean young = form.valueOf(Fact.CREATED_ON).isPresent();
        years.filter(one -> !young && rows(one.value()).size() < YEARS_ASKED)
                .ifPresent(one -> flaws.add(
                        remark(form, one, "turnovers-missing", rows(one.value()).size())));
    }

    private static void engagement(FilledForm form, List<FormFlaw> flaws) {
        boolean joint =
                form.valueOf(Fact.GROUPING_FORM).filter(FormFlaws::isJoint).isPresent();
        FilledField split = form.field("split").orElse(null);
        if (split != null && joint) {
            if (split.value() == null || hasAnEmptyLastCell(split.value())) {
                flaws.add(flaw(form, split, "split-missing"));
            } else if (!Objects.equals(sum(split.value()), amount(form.valueOf(Fact.OFFER_NET)))) {
                flaws.add(flaw(form, split, "split-differs"));
            }
        }
        form.field("accounts")
                .filter(one -> one.isMissing() || hasAnEmptyLastCell(one.value()))
                .ifPresent(one -> flaws.add(remark(form, one, "account-missing")));
        form.field("mandate")
                .filter(FilledField::isMissing)
                .ifPresent(one -> flaws.add(remark(form, one, "mandate-missing")));
    }

    private static @Nullable Amount sum(@Nullable FieldValue split) {
        Amount sum = Amount.ZERO;
        for (List<String> row : rows(split)) {
            Amount amount = amount(row.get(row.size() - 1));
            if (amount == null) {
                return null;
            }
            sum = sum.plus(amount);
        }
        return sum;
    }

    private static @Nullable Amount amount(Optional<FieldValue> value) {
        return value.filter(TextValue.class::isInstance)
                .map(text -> ((TextValue) text).text())
                .map(FormFlaws::amount)
                .orElse(null);
    }

    private static @Nullable Amount amount(String text) {
        Matcher found = AMOUNT.matcher(text);
        return found.find()
                ? Amount.of(found.group(1).replaceAll("[ \\u00A0\\u202F]", "").replace(',', '.'))
                : null;
    }

    private static void between(FilledForm letter, FilledForm engagement, List<FormFlaw> flaws) {
        for (Fact fact : List.of(Fact.LEAD_IDENTITY, Fact.GROUPING_FORM)) {
            if (!letter.valueOf(fact).equals(engagement.valueOf(fact))) {
                flaws.add(new FormFlaw(
                        FormCode.ATTRI1,
                        "form.flaw." + (fact == Fact.LEAD_IDENTITY ? "lead-differs" : "form-differs"),
                        field(engagement, fact),
                        true,
                        List.of(engagement.about())));
            }
        }
        if (!several(letter.valueOf(Fact.LEAD_SEVERAL)).equals(several(engagement.valueOf(Fact.LEAD_KIND)))) {
            flaws.add(new FormFlaw(
                    FormCode.ATTRI1,
                    "form.flaw.form-differs",
                    field(engagement, Fact.LEAD_KIND),
                    true,
                    List.of(engagement.about())));
        }
    }

    /** Returns whether a box says that the lead answers for all members, in the same words for both forms. */
    private static String several(Optional<FieldValue> value) {
        return value.filter(TickedValue.class::isInstance)
                .map(ticked -> new TreeSet<>(((TickedValue) ticked).options())
                        .stream()
                                .map(option -> Set.of("YES", "SEVERAL").contains(option) ? "several" : "joint")
                                .collect(Collectors.joining(",")))
                .orElse("");
    }

    private static String field(FilledForm form, Fact fact) {
        return form.fields().stream()
                .filter(one -> one.field().fact() == fact)
                .map(one -> one.field().id())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> texts(FieldValue value) {
        if (value instanceof TextValue text) {
            return Stream.of(text.text());
        }
        if (value instanceof IdentityValue identity) {
            return Stream.of(identity.text());
        }
        return rows(value).stream().flatMap(List::stream);
    }

    private static List<List<String>> rows(@Nullable FieldValue value) {
        return value instanceof RowsValue table ? table.rows() : List.of();
    }

    private static Stream<String> sirets(String text) {
        return SIRET.matcher(text).results().map(found -> found.group(1).replaceAll("[^0-9]", ""));
    }

    private static FormFlaw flaw(FilledForm form, FilledField one, String name, Object... arguments) {
        return of(form, one, name, true, arguments);
    }

    private static FormFlaw remark(FilledForm form, FilledField one, String name, Object... arguments) {
        return of(form, one, name, false, arguments);
    }

    private static FormFlaw of(FilledForm form, FilledField one, String name, boolean blocking, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(form.about(), one.field().label()));
        all.addAll(List.of(arguments));
        return new FormFlaw(form.code(), "form.flaw." + name, one.field().id(), blocking, all);
    }
}
