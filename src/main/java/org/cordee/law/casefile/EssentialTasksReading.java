package org.cordee.law.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the essential tasks of R2142-27: names alone, or each with the establishment that does it. */
final class EssentialTasksReading {

    private EssentialTasksReading() {}

    static Map<String, String> read(@Nullable YamlValue place) {
        Map<String, String> tasks = new LinkedHashMap<>();
        if (place != null) {
            place.each(task -> task.node() instanceof ScalarNode
                            ? Map.entry(task.text(), "")
                            : task.fields(fields ->
                                    Map.entry(fields.need("task").text(), fields.get("by", YamlValue::text, ""))))
                    .forEach(task -> tasks.put(task.getKey(), task.getValue()));
        }
        return tasks;
    }
}
