package org.cordee.docker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the alert rules and the dashboard that are delivered with the product. */
public final class MonitoringFiles {

    private static final Path DOCKER = Path.of("docker");

    /** A metric begins with a letter, has an underscore, and is neither a label nor a function of the query language. */
    private static final Pattern NAME = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?!\\s*=|\\()");

    private MonitoringFiles() {}

    /** One alert rule: its name, its query, and the section of the manual that says what to do. */
    record Alert(String name, String query, String runbook) {}

    @SuppressWarnings("unchecked")
    static List<Alert> alerts() throws IOException {
        List<Alert> alerts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(DOCKER.resolve("alerts.yaml"))) {
            Map<String, Object> file = new Yaml().load(in);
            for (Map<String, Object> group : (List<Map<String, Object>>) file.get("groups")) {
                for (Map<String, Object> rule : (List<Map<String, Object>>) group.get("rules")) {
                    Map<String, Object> notes = (Map<String, Object>) rule.get("annotations");
                    alerts.add(new Alert(
                            String.valueOf(rule.get("alert")),
                            String.valueOf(rule.get("expr")),
                            String.valueOf(notes.get("runbook"))));
                }
            }
        }
        return alerts;
    }

    private static List<String> dashboardQueries() throws IOException {
        List<String> queries = new ArrayList<>();
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DOCKER.resolve("grafana-dashboard.json")));
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").stringValue())));
        return queries;
    }

    /** Returns the names of all metrics that a rule or a panel reads. */
    public static Set<String> metrics() throws IOException {
        List<String> queries = new ArrayList<>(dashboardQueries());
        alerts().forEach(alert -> queries.add(alert.query()));
        Set<String> names = new TreeSet<>();
        for (String query : queries) {
            String bare = query.replaceAll("\\{[^}]*}", "").replaceAll("\\bby \\([a-z, ]*\\)", "");
            NAME.matcher(bare).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }
}
