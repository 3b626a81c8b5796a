package org.cordee.play;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cordee.play.InventedUnit.Site;
import org.jspecify.annotations.Nullable;

/**
 * Writes an invented file of the national register, line by line, in the format of INSEE's SIRENE files, with the
 * shares of the register and with the faults that real lists have. Counts what it writes, and what an import of it into
 * an empty directory does.
 */
public final class InventedDirectory {

    /** Lines of ten thousand. A real list of the social economy had 13 wrong and 12 repeated numbers in 3,853 lines. */
    private static final int WRONG_CHECK_DIGIT = 34;

    private static final int TWICE = 31;

    /** A line that stands twice is one of so many before. */
    private static final int REMEMBERED = 3_000;

    private final Order order;
    private final InventedCounts counts = new InventedCounts();
    private final SplittableRandom random;
    private final SireneRow row;
    private final SireneRow unitRow = new SireneRow(SireneRow.UNITS);
    private final String[] remembered = new String[REMEMBERED];
    private final boolean apart;
    private long enteredLines;

    /**
     * The file to write.
     *
     * @param lines of establishments, without the header
     * @param seed the same seed gives the same file
     * @param soleTraders percent of the units, of which an import stores nothing
     */
    public record Order(long lines, long seed, int soleTraders, Charset charset) {}

    /** The results of a line that an import reports, as far as an empty directory gives them. */
    private enum Result {
        CREATED,
        ADDED,
        KNOWN,
        REFUSED,
        SKIPPED
    }

    private InventedDirectory(Order order, boolean apart) {
        this.order = order;
        this.apart = apart;
        this.random = new SplittableRandom(order.seed() * 31 + 7);
        this.row = new SireneRow(apart ? SireneRow.ESTABLISHMENTS : SireneRow.BOTH);
    }

    /**
     * Writes the file and, beside it, its counts in {@code FILE.properties}.
     *
     * @param unitFile gets the legal units, as INSEE publishes them; null writes their columns beside those of each
     *     establishment, as extracts of the register have them
     */
    public static InventedCounts write(Order order, Path file, @Nullable Path unitFile) throws IOException {
        InventedDirectory directory = new InventedDirectory(order, unitFile != null);
        try (BufferedWriter lines = Files.newBufferedWriter(file, order.charset());
                BufferedWriter unitLines =
                        unitFile == null ? null : Files.newBufferedWriter(unitFile, order.charset())) {
            directory.write(lines, unitLines);
        }
        directory.counts.write(file.resolveSibling(file.getFileName() + ".properties"));
        return directory.counts;
    }

    private void write(BufferedWriter lines, @Nullable BufferedWriter unitLines) throws IOException {
        lines.write(SireneRow.line(apart ? SireneRow.ESTABLISHMENTS : SireneRow.BOTH));
        if (unitLines != null) {
            unitLines.write(SireneRow.line(SireneRow.UNITS));
        }
        InventedUnits units =
                new InventedUnits(RegisterShares.read(), order.seed(), order.lines(), order.soleTraders());
        while (!isComplete()) {
            InventedUnit unit = units.next();
            count(unit);
            if (unitLines != null) {
                unitLines.write(unitRow.clear().unit(unit).written());
                counts.count("units.import." + entrance(unit));
            }
            write(lines, unit);
        }
    }

    private boolean isComplete() {
        return counts.of("lines") >= order.lines();
    }

    /** Writes the lines of a unit until the file has enough. */
    private void write(BufferedWriter lines, InventedUnit unit) throws IOException {
        boolean known = apart && unit.canEnter();
        long closedBefore = 0;
        for (Site site : unit.sites()) {
            repeat(lines);
            if (isComplete()) {
                break;
            }
            Result result = write(lines, unit, site, known);
            known |= result == Result.CREATED;
            closedBefore += result == Result.SKIPPED ? 1 : 0;
        }
        if (known && !apart) {
            // A second import knows the unit from its first line on.
            counts.count("again.known", closedBefore);
            counts.count("again.skipped", -closedBefore);
        }
    }

    /** Writes an earlier line a second time, now and then. */
    private void repeat(BufferedWriter lines) throws IOException {
        String line = enteredLines == 0 ? null : remembered[(int) random.nextLong(Math.min(enteredLines, REMEMBERED))];
        if (!isComplete() && line != null && random.nextInt(10_000) < TWICE) {
            lines.write(line);
            counts.count("fault.twice");
            count(Result.KNOWN);
        }
    }

    private Result write(BufferedWriter lines, InventedUnit unit, Site site, boolean known) throws IOException {
        boolean wrong = random.nextInt(10_000) < WRONG_CHECK_DIGIT;
        boolean zerosLost = !wrong && site.siret().startsWith("0") && random.nextBoolean();
        String siret = wrong ? withWrongDigit(site.siret()) : zerosLost ? withoutZeros(site.siret()) : site.siret();
        row.clear();
        if (!apart) {
            row.unit(unit);
        }
        String line = row.establishment(unit, site, siret).written();
        lines.write(line);
        Result result = wrong ? Result.REFUSED : result(unit, site, known);
        count(unit, site, wrong, zerosLost);
        count(result);
        if (result == Result.CREATED || result == Result.ADDED) {
            remembered[(int) (enteredLines++ % REMEMBERED)] = line;
        }
        return result;
    }

    /** Changes the last digit, so that Luhn's sum is wrong. */
    private static String withWrongDigit(String siret) {
        int last = siret.length() - 1;
        return siret.substring(0, last) + (Character.digit(siret.charAt(last), 10) + 1) % 10;
    }

    private static String withoutZeros(String siret) {
        return Long.toString(Long.parseLong(siret));
    }

    /** Returns what an import does with a line whose number is right. */
    private Result result(InventedUnit unit, Site site, boolean known) {
        if (unit.isHidden() || apart && !known) {
            return Result.SKIPPED;
        }
        if (site.closed()) {
            return known ? Result.KNOWN : Result.SKIPPED;
        }
        if (unit.name().isEmpty()) {
            return Result.REFUSED;
        }
        return known ? Result.ADDED : Result.CREATED;
    }

    /** Returns what the import of the file of legal units does. */
    private static String entrance(InventedUnit unit) {
        if (unit.isHidden() || unit.ceased()) {
            return "skipped";
        }
        return unit.name().isEmpty() ? "refused" : "created";
    }

    private void count(Result result) {
        counts.count("lines");
        counts.count("import." + result.name().toLowerCase(Locale.ROOT));
        boolean entered = result == Result.CREATED || result == Result.ADDED;
        counts.count("again." + (entered ? Result.KNOWN : result).name().toLowerCase(Locale.ROOT));
    }

    private void count(InventedUnit unit) {
        counts.count("units");
        counts.count("unit.category." + unit.category());
        counts.count("unit.activity."
                + (unit.activity().isEmpty() ? "none" : unit.activity().substring(0, 2)));
        counts.count("unit.employees." + (unit.employees().isEmpty() ? "none" : unit.employees()));
        counts.count("unit.social." + (unit.social().isEmpty() ? "none" : unit.social()));
        for (String name : unitFaults(unit)) {
            counts.count(name);
        }
    }

    private static List<String> unitFaults(InventedUnit unit) {
        return Stream.of(
                        unit.name().isEmpty() ? "units.without-name" : "",
                        unit.ceased() ? "units.ceased" : "",
                        unit.partial() ? "units.partial-diffusion" : "",
                        unit.isSoleTrader() ? "units.sole-trader" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void count(InventedUnit unit, Site site, boolean wrong, boolean zerosLost) {
        counts.count("line.department." + site.department());
        counts.count(site.seat() ? "line.seat" : "line.further");
        counts.count("fault.wrong-check-digit", wrong ? 1 : 0);
        counts.count("fault.lost-zeros", zerosLost ? 1 : 0);
        counts.count("line.without-city", site.city().isEmpty() ? 1 : 0);
        counts.count("line.closed", site.closed() ? 1 : 0);
        counts.count("line.partial-diffusion", unit.partial() ? 1 : 0);
        counts.count("line.sole-trader", unit.isSoleTrader() ? 1 : 0);
        counts.count("line.without-activity", site.activity().isEmpty() ? 1 : 0);
        counts.count("line.without-postal-code", site.postalCode().isEmpty() ? 1 : 0);
        counts.count("line.without-position", site.point().east().isEmpty() ? 1 : 0);
    }
}
