package org.cordee.law;

import java.util.List;
import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists the pieces that the application needs from one member (D12), each with its article, in the order of the table.
 */
@Component
public class RequiringDocuments {

    private final DecisionTables tables;

    public RequiringDocuments(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * One piece, in codes of the table.
     *
     * @param obligation {@code MANDATORY}, {@code IF_CONCERNED} or {@code OPTIONAL}
     * @param stage when it can be demanded: {@code DEPOSIT} with the application, {@code AWARD} of the intended winner
     * @param validityMonths how long it is valid after its date, 0 where nothing is said
     */
    public record RequiredDocument(String piece, String obligation, String stage, int validityMonths, String article) {}

    public List<RequiredDocument> of(DocumentFacts facts) {
        return tables
                .evaluate(
                        "required-documents",
                        Map.of(
                                "on", facts.on(),
                                "lead", facts.lead(),
                                "french", facts.french(),
                                "nature", facts.nature(),
                                "reserved", facts.reserved(),
                                "social", facts.social(),
                                "contractCents", facts.contractCents(),
                                "reliesOnOthers", facts.reliesOnOthers()))
                .rows()
                .stream()
                .map(RequiringDocuments::document)
                .toList();
    }

    private static RequiredDocument document(Map<String, @Nullable Object> row) {
        return new RequiredDocument(
                String.valueOf(row.get("piece")),
                String.valueOf(row.get("obligation")),
                String.valueOf(row.get("stage")),
                Integer.parseInt(String.valueOf(row.get("validityMonths"))),
                String.valueOf(row.get("article")));
    }
}
