package org.cordee.organisation.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cordee.document.table.TableFile;
import org.cordee.document.table.TableLimits;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.FileLayout.Certainty;
import org.cordee.organisation.importing.FileLayout.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads directory files as people have them: the published formats as they are, all other files by their columns. */
@Component
final class DirectoryFileReader implements SourceLines.Reader {

    private static final int LONGEST_EXAMPLE = 60;

    /**
     * The establishments of SIRENE have about 9 GB of text. A workbook has at most 20 sheets of 1,048,576 rows; more
     * sheets are not read.
     */
    private static final TableLimits LIMITS = new TableLimits(20_000_000_000L, 100, 64_000_000, 20L * 1_048_576);

    private static final List<String> TARGETS =
            Arrays.stream(DirectoryColumn.values()).map(DirectoryColumn::field).toList();

    @Override
    public FileLayout recognise(SourceLines.Source source, Map<String, String> chosen) throws IOException {
        try (TableFile file = open(source)) {
            SourceFormat format = SourceFormat.recognise(file.titles()).orElse(null);
            MappingProposal proposal = MappingProposal.of(file.titles(), file.peek(MappingProposal.LINES));
            boolean fixed = format != null && format.isSirene();
            List<Column> columns = fixed ? sirene(proposal) : columns(proposal, format, file.titles(), chosen);
            return new FileLayout(
                    format == null ? null : format.name(),
                    format == null ? SourceKind.COORDINATOR : format.sourceKind(),
                    fixed,
                    file.charset(),
                    columns,
                    file.titles().size(),
                    TARGETS);
        }
    }

    private static List<Column> sirene(MappingProposal proposal) {
        List<Column> columns = new ArrayList<>();
        for (MappingProposal.Column column : proposal.columns()) {
            SireneReader.field(column.title())
                    .ifPresent(field -> columns.add(
                            new Column(column.title(), example(column), field.field(), Certainty.SURE, null)));
        }
        return columns;
    }

    private static List<Column> columns(
            MappingProposal proposal, @Nullable SourceFormat format, List<String> titles, Map<String, String> chosen) {
        ColumnMapping proposed = format == null ? proposal.mapping() : format.mapping(titles);
        ColumnMapping mapping = proposed.with(chosen);
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < titles.size(); at++) {
            DirectoryColumn becomes = mapping.entries().get(at).column();
            boolean changed = becomes != proposed.entries().get(at).column();
            columns.add(column(proposal.columns().get(at), becomes, changed, format != null));
        }
        return columns;
    }

    /**
     * @param changed whether the user chose the field
     * @param known whether the format of the file says what the column is
     */
    private static Column column(
            MappingProposal.Column proposed, @Nullable DirectoryColumn becomes, boolean changed, boolean known) {
        if (becomes == null) {
            boolean person = proposed.certainty() == Certainty.REFUSED;
            String reason = changed || known && !person ? null : proposed.reason();
            Certainty certainty = person ? Certainty.REFUSED : Certainty.IGNORED;
            return new Column(proposed.title(), example(proposed), FileLayout.IGNORED, certainty, reason);
        }
        boolean sure = !changed && (known || proposed.certainty() == Certainty.SURE);
        return new Column(
                proposed.title(),
                example(proposed),
                becomes.field(),
                sure ? Certainty.SURE : Certainty.CHECK,
                sure || changed ? null : proposed.reason());
    }

    private static String example(MappingProposal.Column column) {
        String whole = column.example();
        return whole.length() > LONGEST_EXAMPLE ? whole.substring(0, LONGEST_EXAMPLE) + "…" : whole;
    }

    @Override
    public SourceLines open(SourceLines.Source source, Map<String, String> chosen, RowChoice choice)
            throws IOException {
        TableFile file = open(source);
        boolean open = false;
        try {
            SourceReading reading = SourceReading.of(file, chosen, choice);
            open = true;
            return reading;
        } finally {
            if (!open) {
                file.close();
            }
        }
    }

    static TableFile open(TableFile.Source source) throws IOException {
        return TableFile.open(
                source, LIMITS, titles -> SourceFormat.recognise(titles).isPresent() ? 1 : 0);
    }
}
