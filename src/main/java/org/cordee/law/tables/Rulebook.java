package org.cordee.law.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.feel.DecisionTableText;
import org.cordee.feel.DecisionTables;
import org.cordee.law.DatedTable;
import org.cordee.law.tables.RuleSheet.ParameterRow;
import org.cordee.law.tables.RuleSheet.ParameterSheet;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** The rules by which the product judges, each as it reads on a day; read from the same files that judge. */
@Component
public class Rulebook {

    /** One file contains the open values of every rule; its first column names the rule. */
    private static final String OF_ALL_RULES = "law-settings";

    private static final Map<String, DatedTable> PARAMETERS = Stream.of(
                    "eu-thresholds", "go-no-go-parameters", "insertion-parameters", OF_ALL_RULES, "public-holidays")
            .collect(Collectors.toMap(Function.identity(), DatedTable::read));
    private static final DatedTable VERSIONS = DatedTable.read("table-versions");

    private final DecisionTables tables;

    public Rulebook(DecisionTables tables) {
        this.tables = tables;
    }

    public List<RuleLine> rules(LocalDate on) {
        return RuleEntry.ALL.stream().map(entry -> line(entry, on)).toList();
    }

    /** @throws NotFound when there is no such rule */
    public RuleSheet rule(String id, LocalDate on) {
        RuleEntry entry = entry(id);
        List<DecisionTableText> sheets =
                entry.decisions().stream().map(tables::sheet).toList();
        List<ParameterSheet> parameters = entry.parameters().stream()
                .map(name -> parameters(entry, name, on))
                .toList();
        RuleHistory history = new RuleHistory();
        versions(entry).forEach(history::version);
        sheets.forEach(history::table);
        parameters.forEach(history::parameters);
        return new RuleSheet(line(entry, on), on, sheets, parameters, history.turns());
    }

    /**
     * Returns the file of one of the rule's tables, as it judges.
     *
     * @throws NotFound when the rule has no such table
     */
    public byte[] file(String id, String decision) {
        if (!entry(id).decisions().contains(decision)) {
            throw new NotFound();
        }
        return tables.file(decision);
    }

    private static RuleEntry entry(String id) {
        return RuleEntry.ALL.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static RuleLine line(RuleEntry entry, LocalDate on) {
        Optional<DatedTable.Row> version =
                versions(entry).filter(row -> row.holdsOn(on)).findFirst();
        return new RuleLine(
                entry.id(),
                entry.how(),
                version.map(DatedTable.Row::source).orElse(""),
                version.map(DatedTable.Row::from).orElse(null));
    }

    private static Stream<DatedTable.Row> versions(RuleEntry entry) {
        return VERSIONS.rows().stream().filter(row -> row.cell(0).equals(entry.id()));
    }

    private static ParameterSheet parameters(RuleEntry entry, String name, LocalDate on) {
        DatedTable table = Objects.requireNonNull(PARAMETERS.get(name));
        int first = name.equals(OF_ALL_RULES) ? 1 : 0;
        return new ParameterSheet(
                name,
                table.columns().subList(first, table.columns().size()),
                table.rows().stream()
                        .filter(row -> first == 0 || row.cell(0).equals(entry.id()))
                        .map(row -> new ParameterRow(
                                row.cells().subList(first, row.cells().size()),
                                row.from(),
                                row.lastDay(),
                                row.source(),
                                row.holdsOn(on)))
                        .toList());
    }
}
