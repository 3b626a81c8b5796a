package org.cordee.organisation.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a directory file, line by line: the chosen lines with their facts or their faults. Uses no database and
 * keeps no line, so that the memory does not grow with the file.
 */
final class SourceReading implements Closeable {

    private final SourceFile file;
    private final @Nullable SourceFormat format;
    private final LineReader reader;
    private final RowChoice choice;
    private final SeenNumbers seen = new SeenNumbers();
    private long leftOut;

    private SourceReading(SourceFile file, @Nullable SourceFormat format, LineReader reader, RowChoice choice) {
        this.file = file;
        this.format = format;
        this.reader = reader;
        this.choice = choice;
    }

    /**
     * Reads a file of a known format.
     *
     * @throws RuleViolation when the format is not known, so that its columns must be mapped, or when the file has no
     * column for what the choice asks
     */
    static SourceReading of(SourceFile file, RowChoice choice) {
        SourceFormat format = SourceFormat.recognise(file.titles())
                .orElseThrow(() -> RuleViolation.of("file", "organisation.import.columns-unknown"));
        if (format.isSirene()) {
            SireneReader reader = new SireneReader(format, file.titles());
            choice.requireAnswers(reader.told());
            return new SourceReading(file, format, reader, choice);
        }
        MappedReader reader = MappedReader.of(format, file.titles());
        choice.requireAnswers(reader.told());
        return new SourceReading(file, format, reader, choice);
    }

    /**
     * Reads a file by a mapping of its columns.
     *
     * @throws RuleViolation when the mapping is for other titles, has neither SIRET, SIREN nor name, or cannot answer
     * what the choice asks
     */
    static SourceReading of(SourceFile file, ColumnMapping mapping, RowChoice choice) {
        ColumnMapping fitting = mapping.forTitles(file.titles());
        if (!fitting.identifies() && !fitting.has(DirectoryColumn.NAME)) {
            throw RuleViolation.of("mapping", "organisation.import.mapping-without-number");
        }
        MappedReader reader = MappedReader.of(fitting);
        choice.requireAnswers(reader.told());
        return new SourceReading(file, null, reader, choice);
    }

    /** Returns the known format, or null for a mapped file. */
    @Nullable
    SourceFormat format() {
        return format;
    }

    /**
     * Goes on after a line, as after a restart. The lines before it are read again, so that a number that comes twice
     * is found, but not returned.
     */
    void continueAfter(long line) throws IOException {
        while (file.position() < line && nextChosen(line) != null) {
            // a line that was returned before
        }
        leftOut = 0;
    }

    /** Returns the next chosen line, or null after the last one. */
    @Nullable
    ReadLine next() throws IOException {
        return nextChosen(Long.MAX_VALUE);
    }

    private @Nullable ReadLine nextChosen(long until) throws IOException {
        while (file.position() < until) {
            SourceLine line = file.next();
            if (line == null) {
                return null;
            }
            ReadLine read = reader.read(line, choice);
            if (read != null) {
                return once(read);
            }
            leftOut++;
        }
        return null;
    }

    private ReadLine once(ReadLine read) {
        SourceFacts facts = read.facts();
        if (facts == null) {
            return read;
        }
        long earlier = seen.earlierLine(facts.siren(), facts.siret(), read.number());
        return earlier == 0 ? read : read.twice(earlier);
    }

    /** Returns the number of the line that was read last, chosen or not: a later pass goes on after it. */
    long position() {
        return file.position();
    }

    /** Returns how many lines were read and not chosen since the start or the last continuation. */
    long leftOut() {
        return leftOut;
    }

    /** Returns how much of the file was read, from 0 to 1. */
    double progress() {
        return file.progress();
    }

    /** Returns the name of the charset as far as the text was read; XLSX for a workbook. */
    String charset() {
        return file.charset();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Returns the first chosen lines of a file for a preview. */
    List<ReadLine> preview(int lines) throws IOException {
        return file.peek(lines).stream()
                .map(line -> reader.read(line, RowChoice.ALL))
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Returns the facts that a choice of lines may ask of the file. */
    Set<DirectoryColumn> told() {
        return reader instanceof SireneReader sirene ? sirene.told() : ((MappedReader) reader).told();
    }
}
