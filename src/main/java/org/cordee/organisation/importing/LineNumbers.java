package org.cordee.organisation.importing;

import java.util.regex.Pattern;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers by which a line names its structure: a SIRET, or a SIREN with or without the five digits of the
 * establishment. Spreadsheets treat them as figures: they drop zeros at the beginning, which are put back when the
 * check digit is then correct, and round long ones, which cannot be repaired.
 */
final class LineNumbers {

    private static final Pattern ROUNDED = Pattern.compile("(?i)[0-9],?\\.?[0-9]*E\\+?[0-9]+");
    private static final Pattern DECIMALS = Pattern.compile("([0-9]+)[.,]0+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final LineCells cells;

    LineNumbers(LineCells cells) {
        this.cells = cells;
    }

    /**
     * The numbers of a line.
     *
     * @param siren null when the line names none, or a wrong one: then there is a fault
     */
    record Numbers(@Nullable Siren siren, @Nullable Siret siret) {

        static final Numbers NONE = new Numbers(null, null);
    }

    /** Returns the number as it is written, for the report. */
    String written() {
        String siret = cells.cell(DirectoryColumn.SIRET);
        return siret.isEmpty() ? cells.cell(DirectoryColumn.SIREN) + cells.cell(DirectoryColumn.NIC) : siret;
    }

    /** Returns whether the cells of the numbers are all empty. */
    boolean isEmpty() {
        return written().isEmpty();
    }

    Numbers read() {
        String siret = digits(DirectoryColumn.SIRET);
        if (!siret.isEmpty() || !cells.has(DirectoryColumn.SIREN)) {
            Siret read = siret(siret);
            return read == null ? Numbers.NONE : agreeing(read);
        }
        return sirenAndNic();
    }

    /** Checks a SIREN beside the SIRET: two numbers of different structures on one line are a fault. */
    private Numbers agreeing(Siret siret) {
        String siren = digits(DirectoryColumn.SIREN);
        boolean other = siren.length() == 9
                && DIGITS.matcher(siren).matches()
                && !siret.value().startsWith(siren);
        if (other) {
            cells.fault("siren", "organisation.import.numbers-disagree", siren, siret.value());
            return Numbers.NONE;
        }
        return new Numbers(siret.siren(), siret);
    }

    private @Nullable Siret siret(String digits) {
        if (ROUNDED.matcher(digits).matches()) {
            cells.fault("siret", "organisation.import.siret-rounded", digits);
            return null;
        }
        if (digits.matches("[0-9]{9,13}")) {
            String restored = "0".repeat(14 - digits.length()) + digits;
            Siret siret = quiet(restored);
            if (siret != null) {
                cells.note("siret", "organisation.import.zeros-restored", restored);
                return siret;
            }
            if (digits.length() == 9 && quietSiren(digits) != null) {
                cells.fault("siret", "organisation.import.siren-instead", digits);
                return null;
            }
        }
        return cells.read("siret", digits, Siret::new);
    }

    private Numbers sirenAndNic() {
        String written = digits(DirectoryColumn.SIREN);
        if (ROUNDED.matcher(written).matches()) {
            cells.fault("siren", "organisation.import.siret-rounded", written);
            return Numbers.NONE;
        }
        String digits = written.matches("[0-9]{5,8}") ? "0".repeat(9 - written.length()) + written : written;
        Siren siren = digits.equals(written) ? null : quietSiren(digits);
        boolean restored = siren != null;
        if (siren == null) {
            siren = cells.read("siren", written, Siren::new);
        }
        if (siren == null) {
            return Numbers.NONE;
        }
        String nic = digits(DirectoryColumn.NIC);
        if (nic.isEmpty()) {
            if (restored) {
                cells.note("siren", "organisation.import.zeros-restored", siren.value());
            }
            return new Numbers(siren, null);
        }
        if (!nic.matches("[0-9]{1,5}")) {
            cells.fault("nic", "organisation.import.nic-unreadable", nic);
            return Numbers.NONE;
        }
        String whole = siren.value() + "0".repeat(5 - nic.length()) + nic;
        Siret siret = cells.read("siret", whole, Siret::new);
        if (siret != null && (restored || nic.length() < 5)) {
            cells.note("siret", "organisation.import.zeros-restored", whole);
        }
        return siret == null ? Numbers.NONE : new Numbers(siren, siret);
    }

    /** Returns the digits of a cell without spaces, points between groups, an apostrophe before and decimals behind. */
    private String digits(DirectoryColumn column) {
        String text = Siret.withoutSpaces(cells.cell(column));
        if (text.startsWith("'") || text.startsWith("’")) {
            text = text.substring(1);
        }
        var decimals = DECIMALS.matcher(text);
        if (decimals.matches()) {
            return decimals.group(1);
        }
        String joined = text.replaceAll("[.\\-_/]", "");
        return DIGITS.matcher(joined).matches() ? joined : text;
    }

    private static @Nullable Siret quiet(String digits) {
        try {
            return new Siret(digits);
        } catch (RuleViolation wrong) {
            return null;
        }
    }

    private static @Nullable Siren quietSiren(String digits) {
        try {
            return new Siren(digits);
        } catch (RuleViolation wrong) {
            return null;
        }
    }
}
