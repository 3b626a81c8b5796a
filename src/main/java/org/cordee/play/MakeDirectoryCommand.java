package org.cordee.play;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes an invented file of the national register, to try an import with. */
@Command(
        name = "make-directory",
        mixinStandardHelpOptions = true,
        description = "Writes an invented file of the national register in the format of INSEE's SIRENE files, with the"
                + " shares of the register and the faults of real lists, and beside it FILE.properties, which counts"
                + " them. Every structure and person in it is invented, but a number may belong to a real one: import"
                + " it only into a database that you throw away.",
        footer = "A million lines take about half a minute and 450 MB.")
public final class MakeDirectoryCommand implements Callable<Integer> {

    private static final long MOST = 20_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--lines", defaultValue = "1100000", description = "Establishments: ${DEFAULT-VALUE}.")
    private long lines;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed writes the same file.")
    private long seed;

    @Option(
            names = "--sole-traders",
            paramLabel = "PERCENT",
            defaultValue = "5",
            description = "The share of sole traders: ${DEFAULT-VALUE}. In the register it is more than half; an import"
                    + " stores nothing of them.")
    private int soleTraders;

    @Option(
            names = "--charset",
            defaultValue = "UTF-8",
            description = "UTF-8, or windows-1252 as spreadsheets in France write it.")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out = Path.of("etablissements.csv");

    @Option(
            names = "--units",
            paramLabel = "FILE",
            description = "Write the legal units into this file, as INSEE publishes them; otherwise their columns stand"
                    + " beside those of each establishment.")
    private @Nullable Path units;

    @Override
    public Integer call() throws IOException {
        require(lines >= 1 && lines <= MOST, "--lines is 1 to " + MOST);
        require(soleTraders >= 0 && soleTraders <= 100, "--sole-traders is 0 to 100");
        require(!out.equals(units), "--units is another file than --out");
        InventedCounts counts =
                InventedDirectory.write(new InventedDirectory.Order(lines, seed, soleTraders, charset), out, units);
        PrintWriter print = spec.commandLine().getOut();
        print.println(String.format(
                Locale.ROOT,
                "%s: %,d lines of %,d units; counts in %s.properties",
                out,
                counts.of("lines"),
                counts.of("units"),
                out));
        return 0;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
