package org.cordee.organisation.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.FileLayout.Certainty;
import org.cordee.organisation.importing.FileLayout.Column;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads directory files as people have them: the published formats as they are, all other files by their columns. */
@Component
final class DirectoryFileReader implements SourceLines.Reader {

    private static final int LONGEST_EXAMPLE = 60;

    private static final List<String> TARGETS =
            Arrays.stream(DirectoryColumn.values()).map(DirectoryColumn::field).toList();

    @Override
    public FileLayout recognise(SourceLines.Source source, Map<String, String> chosen) throws IOException {
        try (SourceFile file = open(source)) {
            if (file.peek(1).isEmpty()) {
                throw RuleViolation.of("file", "organisation.import.empty");
            }
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
        SourceFile file = open(source);
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

    private static SourceFile open(SourceLines.Source source) throws IOException {
        return SourceFile.open(source::open, source.size(), SourceLimits.USUAL);
    }
}
