package org.cordee.engine.query;

import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordee.engine.query.SearchColumn.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Searches variables of running and ended scopes. Lists shorten long values unless the caller asks for whole ones. */
public final class Variables {

    private static final int PREVIEW = 8_191;
    private static final String VALUE = "COALESCE(v.TEXT_, CONVERT(b.BYTES_ USING utf8mb4))";

    private static final SearchDefinition SHAPE = new SearchDefinition(
                    "ACT_HI_VARINST v LEFT JOIN ACT_GE_BYTEARRAY b ON b.ID_ = v.BYTEARRAY_ID_", "variableKey", "v.ID_")
            .text("name", "v.NAME_")
            .text("value", VALUE)
            .key("scopeKey", "SUBSTRING_INDEX(v.ACT_INST_ID_, ':', -1)")
            .key("processInstanceKey", "v.PROC_INST_ID_")
            .key("rootProcessInstanceKey", "v.ROOT_PROC_INST_ID_")
            .flag("isTruncated", "CHAR_LENGTH(" + VALUE + ") > " + PREVIEW)
            .filter(
                    "value",
                    filter -> SearchFilters.on(
                            SearchColumn.of("value", VALUE, Kind.TEXT), VariableFilters.asStored(filter)))
            .always("v.NAME_ NOT IN ('nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances')")
            .always("v.NAME_ NOT LIKE '\\\\_\\\\_cordee%'");

    private final SearchQuery searching;

    public Variables(SearchQuery searching) {
        this.searching = searching;
    }

    public EngineSearchPage<VariableSearchResult> search(@Nullable JsonNode body, boolean cut) {
        return searching.search(SHAPE, body, mapping(cut));
    }

    /**
     * Searches the variables that an open task sees. The history files all instances of a sequential multi-instance
     * under one body; only executions distinguish them.
     */
    public EngineSearchPage<VariableSearchResult> seenFrom(
            List<String> executions, @Nullable JsonNode body, boolean cut) {
        SqlCondition inScope = new SqlCondition(
                "v.ID_ IN (SELECT r.ID_ FROM ACT_RU_VARIABLE r WHERE r.EXECUTION_ID_ IN (" + marks(executions) + "))",
                List.copyOf(executions));
        return searching.search(SHAPE, body, mapping(cut), inScope);
    }

    /** Searches the variables that an ended task saw: those of its element and of the outer scopes. */
    public EngineSearchPage<VariableSearchResult> seenBy(List<String> scopes, @Nullable JsonNode body, boolean cut) {
        SqlCondition inScope = scopes.isEmpty()
                ? SqlCondition.NEVER
                : new SqlCondition("v.ACT_INST_ID_ IN (" + marks(scopes) + ")", List.copyOf(scopes));
        return searching.search(SHAPE, body, mapping(cut), inScope);
    }

    private static String marks(List<String> values) {
        return String.join(",", java.util.Collections.nCopies(values.size(), "?"));
    }

    public Optional<VariableResult> one(String key) {
        return searching.one(
                SHAPE,
                key,
                row -> new VariableResult()
                        .variableKey(row.text("variableKey"))
                        .name(row.text("name"))
                        .value(VariableJson.shown(row.text("value")))
                        .scopeKey(row.text("scopeKey"))
                        .processInstanceKey(row.text("processInstanceKey"))
                        .rootProcessInstanceKey(row.text("rootProcessInstanceKey"))
                        .tenantId(row.text("tenantId")));
    }

    private static Function<ResultRow, VariableSearchResult> mapping(boolean cut) {
        return row -> {
            String value = VariableJson.shown(row.text("value"));
            boolean tooLong = cut && value.length() > PREVIEW;
            return new VariableSearchResult()
                    .variableKey(row.text("variableKey"))
                    .name(row.text("name"))
                    .value(tooLong ? value.substring(0, PREVIEW) : value)
                    .isTruncated(tooLong)
                    .scopeKey(row.text("scopeKey"))
                    .processInstanceKey(row.text("processInstanceKey"))
                    .rootProcessInstanceKey(row.text("rootProcessInstanceKey"))
                    .tenantId(row.text("tenantId"));
        };
    }
}
