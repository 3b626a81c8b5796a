package org.cordee.engine.query;

import io.camunda.client.protocol.rest.FormResult;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the latest version of each deployed form. */
public final class TaskForms {

    private static final String LATEST = " FROM ACT_RE_CAMFORMDEF f WHERE f.VERSION_ ="
            + " (SELECT MAX(x.VERSION_) FROM ACT_RE_CAMFORMDEF x WHERE x.KEY_ = f.KEY_)";

    private final SearchQuery searching;

    public TaskForms(SearchQuery searching) {
        this.searching = searching;
    }

    /** Returns the form keys by form ids. */
    public Map<String, String> keys(Collection<String> formIds) {
        Map<String, String> keys = new HashMap<>();
        if (!formIds.isEmpty()) {
            String marks = String.join(",", Collections.nCopies(formIds.size(), "?"));
            searching
                    .jdbc()
                    .query(
                            "SELECT f.KEY_, f.ID_" + LATEST + " AND f.KEY_ IN (" + marks + ")",
                            row -> {
                                keys.put(row.getString(1), row.getString(2));
                            },
                            formIds.toArray());
        }
        return keys;
    }

    public Optional<FormResult> latest(String formId) {
        return searching
                .jdbc()
                .query(
                        "SELECT f.ID_, f.KEY_, f.VERSION_, (SELECT b.BYTES_ FROM ACT_GE_BYTEARRAY b"
                                + " WHERE b.DEPLOYMENT_ID_ = f.DEPLOYMENT_ID_ AND b.NAME_ = f.RESOURCE_NAME_)" + LATEST
                                + " AND f.KEY_ = ?",
                        (row, number) -> new FormResult()
                                .formKey(row.getString(1))
                                .formId(row.getString(2))
                                .version(row.getLong(3))
                                .schema(new String(row.getBytes(4), StandardCharsets.UTF_8))
                                .tenantId("<default>"),
                        formId)
                .stream()
                .findFirst();
    }
}
