package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cordee.document.table.TableLine;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.cordee.organisation.Themes;
import org.cordee.organisation.importing.FileLayout.Certainty;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what each column of an unknown file becomes, by its title and by its first lines. Addresses, names and birth
 * dates of persons are refused: a list of structures gives no ground to keep them (regulation 2016/679, article 6).
 */
record MappingProposal(List<Column> columns) {

    /** The number of lines on which a proposal is based. */
    static final int LINES = 50;

    /**
     * One column of the file.
     *
     * @param example the first cell that is not empty; empty when the column is, or when it is about a person
     * @param becomes the fact, or null when the column is not taken
     * @param reason the end of the message key that explains the certainty, or null when it needs no word
     */
    record Column(
            String title,
            String example,
            @Nullable DirectoryColumn becomes,
            Certainty certainty,
            @Nullable String reason) {}

    private static final double MOST = 0.8;
    private static final Pattern CPV = Pattern.compile("[0-9]{8}(-[0-9])?");
    private static final Pattern NAF = Pattern.compile("[0-9]{2}\\.?[0-9]{2}[A-Za-z]");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{4,5}");
    private static final Pattern COMMUNE = Pattern.compile("[0-9]{5}|2[ABab][0-9]{3}");
    private static final Pattern PHONE = Pattern.compile("(\\+33|0033|0)?[ .]?[1-9]([ .-]?[0-9]{2}){4}");
    private static final Set<DirectoryColumn> DATES = EnumSet.of(
            DirectoryColumn.CONVENTION_FROM,
            DirectoryColumn.CONVENTION_TO,
            DirectoryColumn.ESUS_FROM,
            DirectoryColumn.ESUS_TO,
            DirectoryColumn.CEASED_ON,
            DirectoryColumn.CLOSED_ON);

    MappingProposal {
        columns = List.copyOf(columns);
    }

    /** @param lines the first lines under the titles */
    static MappingProposal of(List<String> titles, List<TableLine> lines) {
        boolean persons = titles.stream().anyMatch(title -> Themes.code(title).startsWith("prenom"));
        Set<DirectoryColumn> taken = EnumSet.noneOf(DirectoryColumn.class);
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < titles.size(); at++) {
            int column = at;
            List<String> values = lines.stream()
                    .map(line -> line.cell(column))
                    .filter(value -> !value.isEmpty())
                    .limit(LINES)
                    .toList();
            Column proposed = column(titles.get(at), values, persons);
            columns.add(free(proposed, taken));
        }
        return new MappingProposal(columns);
    }

    /** Returns the mapping that these proposals make; a person may change it. */
    ColumnMapping mapping() {
        return new ColumnMapping(columns.stream()
                .map(column -> new ColumnMapping.Entry(column.title(), column.becomes()))
                .toList());
    }

    private static Column free(Column proposed, Set<DirectoryColumn> taken) {
        DirectoryColumn becomes = proposed.becomes();
        if (becomes == null || taken.add(becomes) || ColumnMapping.isJoined(becomes)) {
            return proposed;
        }
        return new Column(proposed.title(), proposed.example(), null, Certainty.IGNORED, "taken");
    }

    private static Column column(String title, List<String> values, boolean persons) {
        String example = values.isEmpty() ? "" : values.get(0);
        if (isAboutPerson(title, values, persons)) {
            String reason = isMostly(values, EmailAddress::isPlausible) ? "personal-address" : "person";
            return new Column(title, "", null, Certainty.REFUSED, reason);
        }
        DirectoryColumn titled = DirectoryColumn.titled(title).orElse(null);
        DirectoryColumn content = byContent(values);
        if (titled == null) {
            return content == null
                    ? new Column(title, example, null, Certainty.IGNORED, title.isEmpty() ? "no-title" : "unknown")
                    : new Column(title, example, content, Certainty.CHECK, "by-content");
        }
        DirectoryColumn becomes = corrected(titled, content);
        if (becomes == DirectoryColumn.HEADCOUNT) {
            return new Column(title, example, becomes, Certainty.CHECK, "headcount-unit");
        }
        boolean agrees = values.isEmpty() || agrees(becomes, values);
        return new Column(
                title, example, becomes, agrees ? Certainty.SURE : Certainty.CHECK, agrees ? null : "content-differs");
    }

    private static boolean isAboutPerson(String title, List<String> values, boolean persons) {
        String code = Themes.code(title);
        if (code.startsWith("prenom") || code.contains("naissance") || persons && code.equals("nom")) {
            return true;
        }
        if (isMostly(values, EmailAddress::isPlausible)) {
            long personal = values.stream()
                    .filter(value -> ContactAddresses.looksPersonal(value, ""))
                    .count();
            return ContactAddresses.isPersonTitle(title) || 2 * personal > values.size();
        }
        return ContactAddresses.isPersonTitle(title);
    }

    /** Corrects a title by the content: activities in words are themes, and a commune may be a code. */
    private static DirectoryColumn corrected(DirectoryColumn titled, @Nullable DirectoryColumn content) {
        if (titled == DirectoryColumn.CPV && content != DirectoryColumn.CPV) {
            return DirectoryColumn.THEMES;
        }
        boolean code = content == DirectoryColumn.POSTAL_CODE || content == DirectoryColumn.COMMUNE;
        if (titled == DirectoryColumn.CITY && code) {
            return DirectoryColumn.COMMUNE;
        }
        boolean numbers = content == DirectoryColumn.SIRET || content == DirectoryColumn.SIREN;
        boolean swapped = titled == DirectoryColumn.SIRET || titled == DirectoryColumn.SIREN;
        return numbers && swapped && content != null ? content : titled;
    }

    private static @Nullable DirectoryColumn byContent(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        if (isMostly(values, MappingProposal::isSiret)) {
            return DirectoryColumn.SIRET;
        }
        if (isMostly(values, MappingProposal::isSiren)) {
            return DirectoryColumn.SIREN;
        }
        if (isMostly(values, EmailAddress::isPlausible)) {
            return DirectoryColumn.EMAIL;
        }
        if (isMostly(values, value -> isEach(value, CPV))) {
            return DirectoryColumn.CPV;
        }
        if (isMostly(values, value -> NAF.matcher(value).matches())) {
            return DirectoryColumn.NAF;
        }
        if (isMostly(values, value -> PHONE.matcher(value).matches())) {
            return DirectoryColumn.PHONE;
        }
        if (isMostly(values, value -> POSTAL_CODE.matcher(value).matches() && value.length() == 5)) {
            return DirectoryColumn.POSTAL_CODE;
        }
        return isMostly(values, value -> FrenchLabels.kind(value).isPresent()) ? DirectoryColumn.KIND : null;
    }

    private static boolean agrees(DirectoryColumn column, List<String> values) {
        if (DATES.contains(column)) {
            return isMostly(values, value -> LineCells.dateOf(value) != null);
        }
        return switch (column) {
            case SIRET -> isMostly(values, MappingProposal::isSiret);
            case SIREN -> isMostly(values, MappingProposal::isSiren);
            case NIC -> isMostly(values, value -> value.matches("[0-9]{1,5}"));
            case CPV -> isMostly(values, value -> isEach(value, CPV));
            case NAF, NAF_2025 -> isMostly(values, value -> NAF.matcher(value).matches());
            case EMAIL -> isMostly(values, EmailAddress::isPlausible);
            case PHONE ->
                isMostly(
                        values,
                        value -> value.chars().filter(Character::isDigit).count() >= 9);
            case POSTAL_CODE ->
                isMostly(values, value -> POSTAL_CODE.matcher(value).matches());
            case COMMUNE -> isMostly(values, value -> COMMUNE.matcher(value).matches());
            case KIND -> isMostly(values, value -> FrenchLabels.kind(value).isPresent());
            case FORM -> isMostly(values, value -> FrenchLabels.form(value).isPresent());
            case DEPARTMENT ->
                isMostly(values, value -> FrenchLabels.department(value).isPresent());
            case TURNOVER, BALANCE, CAPACITY -> isMostly(values, value -> value.matches("[0-9][0-9\\s.,]*€?"));
            default -> true;
        };
    }

    private static boolean isMostly(List<String> values, Predicate<String> test) {
        return !values.isEmpty() && values.stream().filter(test).count() >= MOST * values.size();
    }

    private static boolean isEach(String value, Pattern pattern) {
        for (String part : value.split("[|,;/]")) {
            if (!pattern.matcher(part.strip()).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSiret(String value) {
        String digits = plain(value);
        return digits.matches("[0-9]{12,14}") && isValid(() -> new Siret("0".repeat(14 - digits.length()) + digits));
    }

    private static boolean isSiren(String value) {
        String digits = plain(value);
        return digits.matches("[0-9]{7,9}") && isValid(() -> new Siren("0".repeat(9 - digits.length()) + digits));
    }

    private static String plain(String value) {
        return Siret.withoutSpaces(value).toUpperCase(Locale.ROOT).replaceFirst("\\.0+$", "");
    }

    private static boolean isValid(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (RuleViolation wrong) {
            return false;
        }
    }
}
