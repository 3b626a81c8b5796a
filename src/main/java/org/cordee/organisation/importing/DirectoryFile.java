package org.cordee.organisation.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.RuleViolation;

/** A small file in Cordée's own format, read as a whole. */
record DirectoryFile(String charset, List<DirectoryLine> lines) {

    static final int MOST_LINES = 20_000;

    private static final List<DirectoryColumn> NEEDED =
            List.of(DirectoryColumn.SIRET, DirectoryColumn.NAME, DirectoryColumn.CITY);

    /** Reads the file; refuses it when a column is missing that every line needs. */
    static DirectoryFile read(byte[] bytes) throws IOException {
        try (SourceFile file = SourceFile.open(bytes, SourceLimits.USUAL)) {
            ColumnMapping mapping = ColumnMapping.byOwnTitles(file.titles());
            for (DirectoryColumn needed : NEEDED) {
                if (!mapping.has(needed)) {
                    throw RuleViolation.of(
                            "file", "organisation.import.column-missing", needed.french(), needed.english());
                }
            }
            LineReader reader = MappedReader.of(SourceFormat.CORDEE, file.titles());
            List<DirectoryLine> lines = new ArrayList<>();
            for (SourceLine line = file.next(); line != null; line = file.next()) {
                if (lines.size() == MOST_LINES) {
                    throw RuleViolation.of("file", "organisation.import.too-many-lines", MOST_LINES);
                }
                ReadLine read = reader.read(line, RowChoice.ALL);
                if (read != null) {
                    lines.add(new DirectoryLine(read));
                }
            }
            return new DirectoryFile(file.charset(), lines);
        }
    }
}
