package org.cordee.organisation.importing;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.cordee.organisation.SourceKind;
import org.jspecify.annotations.Nullable;

/** A reader that gives the same lines for every file. */
final class FixedLines implements SourceLines.Reader {

    private final List<ReadLine> lines;

    FixedLines(List<ReadLine> lines) {
        this.lines = lines;
    }

    @Override
    public FileLayout recognise(SourceLines.Source file, Map<String, String> chosen) {
        return new FileLayout(null, SourceKind.COORDINATOR, false, "UTF-8", List.of(), 0, List.of());
    }

    @Override
    public SourceLines open(SourceLines.Source file, Map<String, String> chosen, RowChoice choice) {
        Iterator<ReadLine> rest = lines.iterator();
        return new SourceLines() {
            @Override
            public String charset() {
                return "UTF-8";
            }

            @Override
            public List<String> header() {
                return List.of("SIRET");
            }

            @Override
            public double progress() {
                return rest.hasNext() ? 0 : 1;
            }

            @Override
            public @Nullable ReadLine next() {
                return rest.hasNext() ? rest.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
