package org.cordee.organisation.importing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cordee.document.table.TableFile;
import org.cordee.document.table.TableLine;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a directory file, line by line, with the facts or the faults of each line. Uses no database and keeps no
 * line, so that the memory does not grow with the file.
 */
final class SourceReading implements SourceLines {

    private final TableFile file;
    private final LineReader reader;
    private final RowChoice choice;

    private SourceReading(TableFile file, LineReader reader, RowChoice choice) {
        this.file = file;
        this.reader = reader;
        this.choice = choice;
        choice.requireAnswers(reader.told());
    }

    /**
     * Reads a file of a known format by its own columns, any other file by its mapping.
     *
     * @param chosen the field by title where a person chose another one than proposed; an empty field leaves the column
     * out
     * @throws RuleViolation when the mapping has neither SIRET, SIREN nor name, two columns become one fact, or the file
     * has no column for what the choice asks
     */
    static SourceReading of(TableFile file, Map<String, String> chosen, RowChoice choice) throws IOException {
        SourceFormat format = SourceFormat.recognise(file.titles()).orElse(null);
        if (format != null && format.isSirene()) {
            return new SourceReading(file, new SireneReader(format, file.titles()), choice);
        }
        ColumnMapping mapping = proposed(file, format).with(chosen);
        if (!mapping.identifies() && !mapping.has(DirectoryColumn.NAME)) {
            throw RuleViolation.of("mapping", "organisation.import.mapping-without-number");
        }
        MappedReader mapped = format == null ? MappedReader.of(mapping) : MappedReader.of(format, mapping);
        return new SourceReading(file, mapped, choice);
    }

    private static ColumnMapping proposed(TableFile file, @Nullable SourceFormat format) throws IOException {
        return format == null
                ? MappingProposal.of(file.titles(), file.peek(MappingProposal.LINES))
                        .mapping()
                : format.mapping(file.titles());
    }

    @Override
    public @Nullable ReadLine next() throws IOException {
        TableLine line = file.next();
        return line == null ? null : reader.read(line, choice);
    }

    @Override
    public List<String> header() {
        return file.titles();
    }

    @Override
    public double progress() {
        return file.progress();
    }

    @Override
    public String charset() {
        return file.charset();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
