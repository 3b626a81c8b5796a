package org.cordee.engine.query;

import io.camunda.client.protocol.rest.ProcessDefinitionInstanceStatisticsQueryResult;
import io.camunda.client.protocol.rest.ProcessDefinitionInstanceStatisticsResult;
import io.camunda.client.protocol.rest.ProcessElementStatisticsResult;
import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts tokens per element, for one instance or for all matching instances of a definition. */
public final class ElementStatistics {

    private static final SearchDefinition INSTANCES =
            ProcessInstances.filterable(new SearchDefinition("", "processInstanceKey", "p.ID_"));

    /** Counts an active element with an incident as incident only, as Camunda does. */
    private static final String COUNTS = """
            SELECT x.element AS elementId, SUM(x.active) AS active, SUM(x.canceled) AS canceled,
                   SUM(x.incidents) AS incidents, SUM(x.completed) AS completed
              FROM (SELECT a.ACT_ID_ AS element, a.END_TIME_ IS NULL AND i.n IS NULL AS active,
                           a.END_TIME_ IS NOT NULL AND COALESCE(a.ACT_INST_STATE_, 0) = 2 AS canceled,
                           a.END_TIME_ IS NULL AND i.n IS NOT NULL AS incidents,
                           a.END_TIME_ IS NOT NULL AND COALESCE(a.ACT_INST_STATE_, 0) <> 2 AS completed
                      FROM ACT_HI_ACTINST a
                      JOIN ACT_HI_PROCINST p ON p.ID_ = a.PROC_INST_ID_
                      JOIN ACT_RE_PROCDEF d ON d.ID_ = p.PROC_DEF_ID_
                      LEFT JOIN (SELECT EXECUTION_ID_, ACTIVITY_ID_, COUNT(*) AS n FROM ACT_RU_INCIDENT
                                  WHERE CAUSE_INCIDENT_ID_ = ID_ GROUP BY EXECUTION_ID_, ACTIVITY_ID_) i
                        ON i.EXECUTION_ID_ = a.EXECUTION_ID_ AND i.ACTIVITY_ID_ = a.ACT_ID_
                     WHERE a.ACT_TYPE_ <> 'multiInstanceBody' AND %1$s
                     UNION ALL
                    SELECT SUBSTRING_INDEX(i.ACTIVITY_ID_, '#', 1), 0, 0, 1, 0
                      FROM ACT_RU_INCIDENT i
                      JOIN ACT_RU_JOB j ON j.ID_ = i.CONFIGURATION_ AND j.HANDLER_TYPE_ = 'async-continuation'
                      JOIN ACT_HI_PROCINST p ON p.ID_ = i.PROC_INST_ID_
                      JOIN ACT_RE_PROCDEF d ON d.ID_ = p.PROC_DEF_ID_
                     WHERE i.CAUSE_INCIDENT_ID_ = i.ID_ AND %1$s) x
             GROUP BY x.element ORDER BY x.element""";

    private static final String PER_PROCESS = """
            SELECT d.KEY_ AS processId, COUNT(DISTINCT d.VERSION_) AS versions,
                   (SELECT n.NAME_ FROM ACT_RE_PROCDEF n WHERE n.KEY_ = d.KEY_ ORDER BY n.VERSION_ DESC LIMIT 1) AS name,
                   COALESCE(SUM(p.ID_ IS NOT NULL AND i.n IS NULL), 0) AS well,
                   COALESCE(SUM(i.n IS NOT NULL), 0) AS ill
              FROM ACT_RE_PROCDEF d
              LEFT JOIN ACT_HI_PROCINST p ON p.PROC_DEF_ID_ = d.ID_ AND p.END_TIME_ IS NULL
              LEFT JOIN (SELECT PROC_INST_ID_, COUNT(*) AS n FROM ACT_RU_INCIDENT GROUP BY PROC_INST_ID_) i
                ON i.PROC_INST_ID_ = p.ID_
             GROUP BY d.KEY_""";

    private static final Map<String, String> PER_PROCESS_SORT = Map.of(
            "processDefinitionId", "processId",
            "activeInstancesWithIncidentCount", "ill",
            "activeInstancesWithoutIncidentCount", "well");

    private final SearchQuery searching;

    public ElementStatistics(SearchQuery searching) {
        this.searching = searching;
    }

    public List<ProcessElementStatisticsResult> ofInstance(String processInstanceKey) {
        return count(SqlCondition.of("p.ID_ = ?", SearchFilters.key("processInstanceKey", processInstanceKey)));
    }

    public List<ProcessElementStatisticsResult> ofDefinition(String processDefinitionKey, @Nullable JsonNode body) {
        JsonNode filter = SearchBody.onlyFilter(body).filter();
        SqlCondition ofDefinition =
                SqlCondition.of("p.PROC_DEF_ID_ = ?", SearchFilters.key("processDefinitionKey", processDefinitionKey));
        return count(
                filter == null
                        ? ofDefinition
                        : SqlCondition.all(List.of(ofDefinition, SearchFilters.of(INSTANCES, filter))));
    }

    public ProcessDefinitionInstanceStatisticsQueryResult perProcess(@Nullable JsonNode body) {
        List<String> order = new ArrayList<>();
        SearchBody read = SearchBody.of(body);
        JsonNode filter = read.filter();
        if (filter != null && !filter.isEmpty()) {
            throw InvalidSearch.unreadable("filter");
        }
        if (read.sort() != null) {
            for (JsonNode sort : read.sort()) {
                String field = sort.path("field").stringValue();
                String column = PER_PROCESS_SORT.get(field);
                if (column == null) {
                    throw InvalidSearch.unknownName("field", field, PER_PROCESS_SORT.keySet());
                }
                order.add(column + (sort.path("order").asString("asc").equalsIgnoreCase("desc") ? " DESC" : ""));
            }
        }
        int from = Math.max(0, read.number("from", 0));
        int limit = Math.min(10_000, Math.max(0, read.number("limit", 100)));
        order.add("processId");
        List<ProcessDefinitionInstanceStatisticsResult> items = searching
                .jdbc()
                .query(
                        PER_PROCESS + " ORDER BY " + String.join(", ", order) + " LIMIT " + limit + " OFFSET " + from,
                        (set, number) -> perProcess(new ResultRow(set)));
        Long total = searching.jdbc().queryForObject("SELECT COUNT(DISTINCT KEY_) FROM ACT_RE_PROCDEF", Long.class);
        return new ProcessDefinitionInstanceStatisticsQueryResult()
                .items(items)
                .page(new SearchQueryPageResponse().totalItems(total).hasMoreTotalItems(false));
    }

    private static ProcessDefinitionInstanceStatisticsResult perProcess(ResultRow row) {
        return new ProcessDefinitionInstanceStatisticsResult()
                .processDefinitionId(row.text("processId"))
                .latestProcessDefinitionName(row.text("name"))
                .hasMultipleVersions(row.count("versions") > 1)
                .activeInstancesWithoutIncidentCount(row.count("well"))
                .activeInstancesWithIncidentCount(row.count("ill"))
                .tenantId("<default>");
    }

    private List<ProcessElementStatisticsResult> count(SqlCondition instances) {
        List<Object> twice = new ArrayList<>(instances.values());
        twice.addAll(instances.values());
        return searching
                .jdbc()
                .query(
                        COUNTS.replace("%1$s", instances.sql()),
                        (set, number) -> {
                            ResultRow row = new ResultRow(set);
                            return new ProcessElementStatisticsResult()
                                    .elementId(row.text("elementId"))
                                    .active(row.count("active"))
                                    .canceled(row.count("canceled"))
                                    .incidents(row.count("incidents"))
                                    .completed(row.count("completed"));
                        },
                        twice.toArray());
    }
}
