package org.cordee.engine.query;

import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Searches the deployed process definitions. */
public final class ProcessDefinitions {

    private static final SearchDefinition SHAPE = new SearchDefinition(
                    "ACT_RE_PROCDEF d", "processDefinitionKey", "d.ID_")
            .text("processDefinitionId", "d.KEY_")
            .text("name", "d.NAME_")
            .text("resourceName", "d.RESOURCE_NAME_")
            .number("version", "d.VERSION_")
            .text("versionTag", "d.VERSION_TAG_")
            .flag("hasStartForm", "FALSE")
            .flag(
                    "isLatestVersion",
                    "d.VERSION_ = (SELECT MAX(x.VERSION_) FROM ACT_RE_PROCDEF x WHERE x.KEY_ = d.KEY_)");

    private final SearchQuery searching;

    public ProcessDefinitions(SearchQuery searching) {
        this.searching = searching;
    }

    public EngineSearchPage<ProcessDefinitionResult> search(@Nullable JsonNode body) {
        return searching.search(SHAPE, body, ProcessDefinitions::map);
    }

    public Optional<ProcessDefinitionResult> one(String key) {
        return searching.one(SHAPE, key, ProcessDefinitions::map);
    }

    /** Returns the definition of a process id, the latest or a given version. */
    public Optional<ProcessDefinitionResult> byId(String processId, @Nullable Integer version) {
        String sql = "SELECT " + SHAPE.selection() + " FROM " + SHAPE.from() + " WHERE d.KEY_ = ?"
                + (version == null ? "" : " AND d.VERSION_ = " + version) + " ORDER BY d.VERSION_ DESC LIMIT 1";
        return searching.jdbc().query(sql, (set, number) -> map(new ResultRow(set)), processId).stream()
                .findFirst();
    }

    /** Returns the model as it was deployed. */
    public Optional<byte[]> source(String key) {
        return searching
                .jdbc()
                .query(
                        "SELECT b.BYTES_ FROM ACT_RE_PROCDEF d JOIN ACT_GE_BYTEARRAY b"
                                + " ON b.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ AND b.NAME_ = CONCAT(d.RESOURCE_NAME_, '.source')"
                                + " WHERE d.ID_ = ?",
                        (row, number) -> row.getBytes(1),
                        key)
                .stream()
                .findFirst();
    }

    private static ProcessDefinitionResult map(ResultRow row) {
        return new ProcessDefinitionResult()
                .processDefinitionKey(row.text("processDefinitionKey"))
                .processDefinitionId(row.text("processDefinitionId"))
                .name(row.text("name"))
                .resourceName(row.text("resourceName"))
                .version(row.number("version"))
                .versionTag(row.text("versionTag"))
                .hasStartForm(false)
                .tenantId(row.text("tenantId"));
    }
}
