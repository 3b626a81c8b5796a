package org.cordee.organisation.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.DirectorySources;
import org.cordee.organisation.FactSources;
import org.cordee.organisation.importing.ImportReport.Preview;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Shows what the first lines of a file would do, by the same plan as the import. */
@Component
class ImportPreview {

    private static final int LINES = 3;

    /** The first chosen line of a large file may stand far down. */
    private static final int MOST_READ = 10_000;

    private final JdbcTemplate jdbc;
    private final SourceLines.Reader reader;
    private final DirectorySources sources;
    private final FactSources facts;

    ImportPreview(JdbcTemplate jdbc, SourceLines.Reader reader, DirectorySources sources, FactSources facts) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.sources = sources;
        this.facts = facts;
    }

    List<Preview> of(SourceLines.Source file, ImportTerms terms, LocalDate today) throws IOException {
        List<ReadLine> lines = new ArrayList<>();
        try (SourceLines all = reader.open(file, terms.columns(), terms.choice())) {
            ReadLine line = all.next();
            for (int read = 0; line != null && read < MOST_READ && lines.size() < LINES; read++) {
                if (!line.isLeftOut()) {
                    lines.add(line);
                }
                line = all.next();
            }
        }
        List<ReadLine> named = NamedStructures.identify(jdbc, lines);
        List<Set<String>> numbers = BatchPlan.numbers(named);
        BatchRows rows = BatchRows.load(jdbc, facts, sources, numbers.get(0), numbers.get(1), false);
        DirectorySource source =
                DirectorySource.of(terms.sourceKind(), "", "", "", terms.asOf() == null ? today : terms.asOf());
        rows.know(source);
        BatchPlan plan = new BatchPlan(terms, source, new FirstLines(), rows, true);
        return named.stream().map(plan::take).map(ImportPreview::shown).toList();
    }

    private static Preview shown(BatchPlan.Outcome outcome) {
        SourceFacts facts = outcome.line().facts();
        SiteFacts site = facts == null ? SiteFacts.NONE : facts.site();
        InsertionKind kind = site.kind();
        return new Preview(
                outcome.line().number(),
                outcome.status(),
                outcome.line().writtenNumber(),
                outcome.line().name(),
                kind == null ? InsertionKind.NONE.name() : kind.name(),
                place(site.postalCode(), site.city()),
                outcome.remarks(),
                outcome.differences().size());
    }

    private static String place(@Nullable String postalCode, @Nullable String city) {
        return Stream.of(postalCode == null ? "" : postalCode, city == null ? "" : city)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
